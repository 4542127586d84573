import { backWith, cutWith, seeOther } from "@/app/_door/answer";
import { readUpload, type Uploaded } from "@/app/_door/upload";
import type { Opened } from "@/app/(public)/_letter/request-path";
import { signedOutProblem } from "@/app/(public)/_letter/signed-out";
import { Problem } from "@/lib/domain/problem";
import type { Step } from "@/lib/domain/request";
import { keptText } from "@/lib/requests/draft";
import type { Upload } from "@/lib/requests/files";
import { openReceiver, type Receiver } from "@/lib/requests/receive";

type Taking = {
  step: Step;
  /** The page of the form: what went wrong is told there. */
  back: string;
  /** Where it goes on from. */
  next: string;
  /** What is wrong with the words, where the form has any. */
  wrong?: (text: string) => string | undefined;
  work: (text: string, uploads: Upload[]) => Promise<unknown>;
};

/** A posted form with files, which are checked, sealed and stored as they arrive. */
export async function takeFiles(
  found: Opened,
  request: Request,
  { step, back, next, wrong, work }: Taking,
): Promise<Response> {
  const { desk, reference, subject } = found;
  if (!subject) return untaken(found, request, { back, problem: signedOutProblem(desk) });
  let receiver: Receiver;
  try {
    receiver = await openReceiver(desk.ctx, step, reference);
  } catch (error) {
    if (error instanceof Problem) return untaken(found, request, { back, problem: error });
    throw error;
  }
  let text = "";
  try {
    const form = await readUpload(request, { field: "files", take: receiver.take });
    text = form.texts.text ?? "";
    if (form.cut) {
      await receiver.discard();
      const kept = await keptText(desk.ctx, text);
      return await cutWith(back, problemOf(form, undefined), kept);
    }
    const sentence = wrong?.(text);
    if (sentence !== undefined || form.problem) throw problemOf(form, sentence);
    await work(text, form.taken);
  } catch (error) {
    await receiver.discard();
    if (!(error instanceof Problem) || error.code === "too-slow") throw error;
    return backWith(back, error, await keptText(desk.ctx, text));
  }
  return seeOther(next);
}

/** What is wrong with the text and with the files, told at once. */
function problemOf({ problem }: Uploaded<Upload>, text: string | undefined): Problem {
  if (problem && !(problem instanceof Problem)) throw problem;
  if (text === undefined && problem instanceof Problem) return problem;
  const fields = { text: text ?? "", ...(problem instanceof Problem ? problem.fields : {}) };
  return new Problem("invalid", text ?? "", fields);
}

/** Keeps what was typed. Nobody who may not write makes us read two hundred megabytes. */
async function untaken(
  { desk: { ctx } }: Opened,
  request: Request,
  { back, problem }: { back: string; problem: Problem },
): Promise<Response> {
  const take = () => Promise.reject(new Error("nothing is taken here"));
  const form = await readUpload(request, { field: "", take, limit: 1024 * 1024 }).catch(() => null);
  return backWith(back, problem, await keptText(ctx, form?.texts.text ?? ""));
}
