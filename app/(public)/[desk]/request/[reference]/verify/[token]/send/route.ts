import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { startRequesterSession } from "@/app/_door/subject";
import { addressed } from "@/app/(public)/_requester/request-path";
import { Problem } from "@/lib/domain/problem/problem";
import { verifyByLink } from "@/lib/requests/intake/confirm";

type Params = { desk: string; reference: string; token: string };

/**
 * Handles the button on the page of the link: verifies the email address and opens the request in this browser. A link
 * that was used before does neither.
 */
export const POST = formRoute<Params>(async (_, params) => {
  const { desk, reference, path } = await addressed(params.desk, params.reference);
  const { ctx, slug } = desk;
  try {
    const { already, ...session } = await verifyByLink(ctx, { reference, token: params.token });
    if (!already) await startRequesterSession(slug, { ...session, reference }, ctx.now);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return redirectBackWith(`${path}/verify/${encodeURIComponent(params.token)}`, error);
  }
  return seeOther(`${path}?done=confirmed`);
});
