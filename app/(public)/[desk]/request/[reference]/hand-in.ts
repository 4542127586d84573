import type { z } from "zod";
import { backWith, cutWith, seeOther } from "@/app/_door/answer";
import { takeUpload } from "@/app/_door/take-upload";
import type { Opened } from "@/app/(public)/_letter/request-path";
import { signedOutProblem } from "@/app/(public)/_letter/signed-out";
import type { Step } from "@/lib/domain/request/steps";
import { countUse } from "@/lib/platform/rate-limit";
import { openReceiver } from "@/lib/requests/conversation/receive";
import { keptTexts } from "@/lib/requests/intake/form-draft";
import type { Upload } from "@/lib/requests/record/files";

type HandIn<S extends z.ZodType> = {
  step: Step;
  schema: S;
  /** What is wrong with what was typed, by field. */
  wrong: (error: z.ZodError, texts: Record<string, string>) => Record<string, string>;
  work: (input: z.output<S>, uploads: Upload[]) => Promise<unknown>;
  /** The page of the form, and where it goes on from. */
  back: string;
  next: string;
};

/** A form with files from the page of a request: what was typed is kept where it is not taken. */
export async function handIn<S extends z.ZodType>(
  { desk, reference, subject }: Opened,
  request: Request,
  { step, back, next, ...form }: HandIn<S>,
): Promise<Response> {
  const refused = await takeUpload(request, {
    ...form,
    open: async () => {
      if (!subject) throw signedOutProblem(desk);
      await countUse("client-upload", desk.ctx.network ?? "", desk.ctx.now);
      return openReceiver(desk.ctx, step, reference);
    },
    t: desk.t,
  });
  if (!refused) return seeOther(next);
  const { text } = refused.texts;
  const kept = await keptTexts(desk.ctx, text === undefined ? {} : { text });
  return (refused.cut ? cutWith : backWith)(back, refused.problem, kept);
}
