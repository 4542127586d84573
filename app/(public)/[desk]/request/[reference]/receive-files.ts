import type { z } from "zod";
import { problemPageWith, redirectBackWith, seeOther } from "@/app/_door/answer";
import { receiveUpload } from "@/app/_door/upload/receive-upload";
import type { Opened } from "@/app/(public)/_requester/request-path";
import { signedOutProblem } from "@/app/(public)/_requester/signed-out";
import type { MessageText } from "@/lib/domain/problem/message";
import type { Step } from "@/lib/domain/request/steps";
import { countUse } from "@/lib/platform/http/rate-limit";
import { openReceiver } from "@/lib/requests/conversation/receive";
import { packTexts } from "@/lib/requests/intake/form-draft";
import type { Upload } from "@/lib/requests/record/files/files";

type HandIn<S extends z.ZodType> = {
  step: Step;
  schema: S;
  /** The error message of each text field, by field name. */
  wrong: (error: z.ZodError, texts: Record<string, string>) => Record<string, MessageText>;
  work: (input: z.output<S>, uploads: Upload[]) => Promise<unknown>;
  /** The path of the page with the form. */
  back: string;
  /** The path of the page after success. */
  next: string;
};

/** Handles a form with files on the page of a request. If it is refused, the page shows the typed text again. */
export async function receiveFiles<S extends z.ZodType>(
  { desk, reference, subject }: Opened,
  request: Request,
  { step, back, next, ...form }: HandIn<S>,
): Promise<Response> {
  const refused = await receiveUpload(request, {
    ...form,
    open: async () => {
      if (!subject) throw signedOutProblem();
      await countUse("client-upload", desk.ctx.network ?? "", desk.ctx.now);
      return openReceiver(desk.ctx, step, reference);
    },
  });
  if (!refused) return seeOther(next);
  const { text } = refused.texts;
  const kept = await packTexts(desk.ctx, text === undefined ? {} : { text });
  return (refused.cut ? problemPageWith : redirectBackWith)(back, refused.problem, kept);
}
