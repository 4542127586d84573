import { backWith, cutWith, formRoute, seeOther } from "@/app/_door/answer";
import { readUpload, type Uploaded } from "@/app/_door/upload";
import type { PublicDesk } from "@/app/(public)/_letter/desk";
import { type Opened, opened } from "@/app/(public)/_letter/request-path";
import { signedOutProblem } from "@/app/(public)/_letter/signed-out";
import { messageSchema } from "@/lib/domain/decision";
import { Problem } from "@/lib/domain/problem";
import { replyToDesk } from "@/lib/requests/converse";
import { keptText } from "@/lib/requests/draft";
import type { Upload } from "@/lib/requests/files";
import { openReceiver, type Receiver } from "@/lib/requests/receive";

type Params = { desk: string; reference: string };

/** A message of the person to the desk, with files that are checked, sealed and stored as they arrive. */
export const POST = formRoute<Params>(async (request, params) => {
  const found = await opened(params.desk, params.reference);
  const { desk, reference, path, subject } = found;
  if (!subject) return untaken(found, request, signedOutProblem(desk));
  let receiver: Receiver;
  try {
    receiver = await openReceiver(desk.ctx, "reply", reference);
  } catch (error) {
    if (error instanceof Problem) return untaken(found, request, error);
    throw error;
  }
  let text = "";
  try {
    const form = await readUpload(request, { field: "files", take: receiver.take });
    text = form.texts.text ?? "";
    if (form.cut) {
      await receiver.discard();
      const kept = await keptText(desk.ctx, text);
      return await cutWith(path, problemOf(form, undefined), kept);
    }
    const parsed = messageSchema.safeParse({ text });
    const wrong = parsed.success
      ? undefined
      : textSentence(desk, text, parsed.error.issues[0]?.message);
    if (!parsed.success || form.problem) throw problemOf(form, wrong);
    await replyToDesk(desk.ctx, reference, parsed.data, form.taken);
  } catch (error) {
    await receiver.discard();
    if (!(error instanceof Problem) || error.code === "too-slow") throw error;
    return backWith(path, error, await keptText(desk.ctx, text));
  }
  return seeOther(`${path}?done=replied`);
});

const textSentence = (desk: PublicDesk, text: string, issue = ""): string =>
  text.trim() === "" ? desk.words("form.error.message") : issue;

/** What is wrong with the text and with the files, told at once. */
function problemOf({ problem }: Uploaded<Upload>, text: string | undefined): Problem {
  if (problem && !(problem instanceof Problem)) throw problem;
  if (text === undefined && problem instanceof Problem) return problem;
  const fields = { text: text ?? "", ...(problem instanceof Problem ? problem.fields : {}) };
  return new Problem("invalid", text ?? "", fields);
}

/** Keeps what was typed. Nobody who may not write makes us read two hundred megabytes. */
async function untaken(
  { desk: { ctx }, path }: Opened,
  request: Request,
  problem: Problem,
): Promise<Response> {
  const take = () => Promise.reject(new Error("nothing is taken here"));
  const form = await readUpload(request, { field: "", take, limit: 1024 * 1024 }).catch(() => null);
  return backWith(path, problem, await keptText(ctx, form?.texts.text ?? ""));
}
