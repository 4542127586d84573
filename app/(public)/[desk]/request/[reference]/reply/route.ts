import { backWith, formRoute, seeOther } from "@/app/_door/answer";
import { filesOf, readForm, textsOf } from "@/app/_door/body";
import { opened } from "@/app/(public)/_letter/request-path";
import { signedOut } from "@/app/(public)/_letter/signed-out";
import { messageSchema } from "@/lib/domain/decision";
import { Problem } from "@/lib/domain/problem";
import { checkUploads, MAX_FILE_BYTES, MAX_FILES } from "@/lib/platform/files";
import { replyToDesk } from "@/lib/requests/converse";

/** All files at their largest, and the message with the form's own lines around them. */
const LIMIT = MAX_FILES * MAX_FILE_BYTES + 1024 * 1024;

type Params = { desk: string; reference: string };

/** A message of the person to the desk, with files. */
export const POST = formRoute<Params>(async (request, params) => {
  const { desk, reference, path, subject } = await opened(params.desk, params.reference);
  if (!subject) return signedOut(desk, path, await keptText(request));
  const form = await readForm(request, LIMIT);
  const { text = "" } = textsOf(form);
  try {
    const parsed = messageSchema.safeParse({ text });
    if (!parsed.success) {
      const missing = text.trim() === "" ? desk.words("form.error.message") : undefined;
      const sentence = missing ?? parsed.error.issues[0]?.message ?? "";
      throw new Problem("invalid", sentence, { text: sentence });
    }
    const uploads = await checkUploads(await filesOf(form, "files"));
    await replyToDesk(desk.ctx, reference, parsed.data, uploads);
  } catch (error) {
    if (error instanceof Problem) return backWith(path, error, { text });
    throw error;
  }
  return seeOther(`${path}?done=replied`);
});

/** Keeps what was typed for after the code. Nobody without a session makes us read two hundred megabytes. */
async function keptText(request: Request): Promise<{ text: string }> {
  const form = await readForm(request, 1024 * 1024).catch(() => new FormData());
  const { text = "" } = textsOf(form);
  return { text };
}
