import { z } from "zod";
import { backWith, cutWith, formRoute, seeOther } from "@/app/_door/answer";
import { takeUpload } from "@/app/_door/take-upload";
import { opened } from "@/app/(public)/_letter/request-path";
import { signedOutProblem } from "@/app/(public)/_letter/signed-out";
import { openReceiver } from "@/lib/requests/receive";
import { sendProofs } from "@/lib/requests/verify";

type Params = { desk: string; reference: string };

/** A copy of what shows who asks, or that they may act for somebody else. */
export const POST = formRoute<Params>(async (request, params) => {
  const { desk, reference, path, subject } = await opened(params.desk, params.reference);
  const refused = await takeUpload(request, {
    open: async () => {
      if (!subject) throw signedOutProblem(desk);
      return openReceiver(desk.ctx, "prove", reference);
    },
    schema: z.object({}),
    wrong: () => ({}),
    work: (_, uploads) => sendProofs(desk.ctx, reference, uploads),
    words: desk.words,
  });
  if (!refused) return seeOther(`${path}?done=proved`);
  return (refused.cut ? cutWith : backWith)(`${path}/proof`, refused.problem);
});
