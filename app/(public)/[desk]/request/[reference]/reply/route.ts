import { formRoute } from "@/app/_door/answer";
import type { PublicDesk } from "@/app/(public)/_letter/desk";
import { opened } from "@/app/(public)/_letter/request-path";
import { takeFiles } from "@/app/(public)/[desk]/request/[reference]/take-files";
import { messageSchema } from "@/lib/domain/decision";
import { replyToDesk } from "@/lib/requests/converse";

type Params = { desk: string; reference: string };

/** A message of the person to the desk, with files. */
export const POST = formRoute<Params>(async (request, params) => {
  const found = await opened(params.desk, params.reference);
  const { desk, reference, path } = found;
  return takeFiles(found, request, {
    step: "reply",
    back: path,
    next: `${path}?done=replied`,
    wrong: (text) => {
      const parsed = messageSchema.safeParse({ text });
      return parsed.success ? undefined : textSentence(desk, text, parsed.error.issues[0]?.message);
    },
    work: (text, uploads) =>
      replyToDesk(desk.ctx, reference, messageSchema.parse({ text }), uploads),
  });
});

const textSentence = (desk: PublicDesk, text: string, issue = ""): string =>
  text.trim() === "" ? desk.words("form.error.message") : issue;
