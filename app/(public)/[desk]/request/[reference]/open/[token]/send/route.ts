import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { startRequesterSession } from "@/app/_door/subject";
import { addressed } from "@/app/(public)/_requester/request-path";
import { Problem } from "@/lib/domain/problem/problem";
import { openByLink } from "@/lib/requests/intake/confirm";

type Params = { desk: string; reference: string; token: string };

/** Handles the button on the page of the link in an email with a code: opens the request in this browser, once. */
export const POST = formRoute<Params>(async (_, params) => {
  const { desk, reference, path } = await addressed(params.desk, params.reference);
  const { ctx, slug } = desk;
  try {
    const session = await openByLink(ctx, { reference, token: params.token });
    await startRequesterSession(slug, { ...session, reference }, ctx.now);
  } catch (error) {
    if (error instanceof Problem)
      return redirectBackWith(`${path}/open/${encodeURIComponent(params.token)}`, error);
    throw error;
  }
  return seeOther(path);
});
