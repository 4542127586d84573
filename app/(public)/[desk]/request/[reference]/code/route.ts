import { formRoute, readFlash, redirectBackWith, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { startRequesterSession } from "@/app/_door/subject";
import { callerHere } from "@/app/(public)/_requester/caller";
import { addressed, within } from "@/app/(public)/_requester/request-path";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { redeemCode } from "@/lib/requests/intake/confirm";
import type { Translate } from "@/lib/words/translator";

const LIMIT = 8 * 1024;

type Params = { desk: string; reference: string };

/** Checks a code: verifies the email address if it is not verified yet, and opens the request in this browser. */
export const POST = formRoute<Params>(async (request, params) => {
  const found = await addressed(params.desk, params.reference);
  const { desk, reference, path } = found;
  const typed = textsOf(await readForm(request, LIMIT));
  const receipt = `${desk.home}/request/sent`;
  const back = typed.back === receipt ? receipt : within(path, typed.back);
  try {
    const code = (typed.code ?? "").normalize("NFKC").replace(/\D/g, "");
    if (code.length !== 6) {
      const sixDigits = message("form.error.code");
      throw new Problem("invalid", sixDigits, { code: sixDigits });
    }
    const session = await redeemCode(desk.ctx, { reference, code }, await callerHere(found));
    await startRequesterSession(desk.slug, { ...session, reference }, desk.ctx.now);
  } catch (error) {
    if (error instanceof Problem) return backToCode(back, error, { t: desk.t, next: typed.next });
    throw error;
  }
  const next = within(path, typed.next);
  return seeOther(back === receipt ? `${path}?done=confirmed` : next);
});

/**
 * Redirects back to the code field. What was typed before the session ended is kept until the right code is entered.
 */
async function backToCode(
  back: string,
  { code, message: reason, fields }: Problem,
  { t, next = "" }: { t: Translate; next?: string | undefined },
): Promise<Response> {
  const before = await readFlash(t, /[?&]told=([\w-]+)/.exec(next)?.[1]);
  const session = message("form.error.session");
  const problem = new Problem(
    code,
    reason,
    before?.fields.session ? { ...fields, session } : fields,
  );
  return redirectBackWith(back, problem, before?.values);
}
