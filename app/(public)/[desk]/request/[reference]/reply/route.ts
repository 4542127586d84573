import { backWith, cutWith, formRoute, seeOther } from "@/app/_door/answer";
import { takeUpload } from "@/app/_door/take-upload";
import { opened } from "@/app/(public)/_letter/request-path";
import { signedOutProblem } from "@/app/(public)/_letter/signed-out";
import { messageSchema } from "@/lib/domain/decision";
import { replyToDesk } from "@/lib/requests/converse";
import { keptTexts } from "@/lib/requests/draft";
import { openReceiver } from "@/lib/requests/receive";

type Params = { desk: string; reference: string };

/** A message of the person to the desk, with files. */
export const POST = formRoute<Params>(async (request, params) => {
  const { desk, reference, path, subject } = await opened(params.desk, params.reference);
  const refused = await takeUpload(request, {
    open: async () => {
      if (!subject) throw signedOutProblem(desk);
      return openReceiver(desk.ctx, "reply", reference);
    },
    schema: messageSchema,
    wrong: ({ issues }, { text = "" }) => ({
      text: text.trim() === "" ? desk.words("form.error.message") : (issues[0]?.message ?? ""),
    }),
    work: (input, uploads) => replyToDesk(desk.ctx, reference, input, uploads),
    words: desk.words,
  });
  if (!refused) return seeOther(`${path}?done=replied`);
  const kept = await keptTexts(desk.ctx, { text: refused.texts.text ?? "" });
  return (refused.cut ? cutWith : backWith)(path, refused.problem, kept);
});
