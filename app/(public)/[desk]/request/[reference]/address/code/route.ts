import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { startRequesterSession } from "@/app/_door/subject";
import { opened } from "@/app/(public)/_requester/request-path";
import { signedOut } from "@/app/(public)/_requester/signed-out";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { changeAddress } from "@/lib/requests/intake/correct-address";

const LIMIT = 8 * 1024;

type Params = { desk: string; reference: string };

/** Checks the code from the new address and changes the address. Idempotent: a second submission has no effect. */
export const POST = formRoute<Params>(async (request, params) => {
  const { desk, reference, path, subject } = await opened(params.desk, params.reference);
  const { code: typed = "" } = textsOf(await readForm(request, LIMIT));
  const here = `${path}/address`;
  if (!subject) return signedOut(here, {});
  const { requestId } = subject;
  try {
    const code = typed.normalize("NFKC").replace(/\D/g, "");
    if (code.length !== 6) {
      const sixDigits = message("form.error.code");
      throw new Problem("invalid", sixDigits, { code: sixDigits });
    }
    const changed = await changeAddress(desk.ctx, { requestId, code });
    if (changed) {
      const session = { requestId, reference, epoch: changed.epoch };
      await startRequesterSession(desk.slug, session, desk.ctx.now);
    }
  } catch (error) {
    if (error instanceof Problem) return redirectBackWith(`${here}?code=1`, error);
    throw error;
  }
  return seeOther(`${path}?done=changed`);
});
