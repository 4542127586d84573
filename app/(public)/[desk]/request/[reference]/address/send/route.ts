import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { isFresh } from "@/app/_door/subject";
import { opened } from "@/app/(public)/_requester/request-path";
import { signedOut } from "@/app/(public)/_requester/signed-out";
import { typedEmail } from "@/app/(public)/_requester/typed-email";
import { Problem } from "@/lib/domain/problem/problem";
import { requestAddressChange } from "@/lib/requests/intake/correct-address";

const LIMIT = 8 * 1024;

type Params = { desk: string; reference: string };

/** Sends a code to the new address of the request. */
export const POST = formRoute<Params>(async (request, params) => {
  const { desk, path, subject } = await opened(params.desk, params.reference);
  const { email: typed = "" } = textsOf(await readForm(request, LIMIT));
  const here = `${path}/address`;
  if (!subject || !isFresh(subject, desk.ctx.now)) return signedOut(here, { email: typed });
  try {
    const email = typedEmail(desk, typed);
    await requestAddressChange(desk.ctx, { requestId: subject.requestId, email });
  } catch (error) {
    if (error instanceof Problem) return redirectBackWith(here, error, { email: typed });
    throw error;
  }
  return seeOther(`${here}?code=1`);
});
