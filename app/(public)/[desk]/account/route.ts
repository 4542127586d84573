import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { FRESH_MINUTES, sessionAt, startRequesterSession } from "@/app/_door/subject";
import { type Flow, signInProblem, takeFlow } from "@/app/(public)/_requester/account";
import { deskOf, type PublicDesk } from "@/app/(public)/_requester/desk";
import { readReceipt } from "@/app/(public)/_requester/receipt";
import { accountCallbackUrl, providerOf } from "@/lib/desks/identity";
import { Problem } from "@/lib/domain/problem/problem";
import { finishSignIn } from "@/lib/platform/http/openid";
import { signIn } from "@/lib/requests/identity/sign-in";

/**
 * The callback of the desk's sign-in provider. No page of ours posts to it. Instead of our same-origin check, it is
 * protected by the state, which only this browser keeps, in a sealed cookie.
 */
export const GET = formRoute<{ desk: string }>(
  async (request, { desk: slug }) => {
    const desk = await deskOf(slug);
    const { search, searchParams } = new URL(request.url);
    const flow = await takeFlow(desk, searchParams.get("state"));
    if (!flow) return redirectBackWith(await likelyPage(desk), signInProblem(desk, "lost"));
    try {
      return await finish(desk, flow, search);
    } catch (error) {
      if (error instanceof Problem) return redirectBackWith(flow.back, error);
      throw error;
    }
  },
  () => undefined,
);

async function finish(desk: PublicDesk, flow: Flow, search: string): Promise<Response> {
  const { ctx, slug, home } = desk;
  const { requestId, reference, back, begun } = flow;
  const provider = await providerOf(ctx);
  if (!provider) throw signInProblem(desk, "nothing");
  const finished = await finishSignIn(provider, {
    redirectUri: accountCallbackUrl(slug),
    search,
    begun,
  });
  if ("fault" in finished) throw signInProblem(desk, finished.fault);
  const result = await signIn(ctx, { requestId, account: finished.account });
  const path = `${home}/request/${reference}`;
  if (back !== `${home}/request/sent`) return seeOther(`${path}?done=account`);
  if (!result.addressVerified || !result.open) return seeOther(`${back}?done=account`);
  // The requester may have signed in at the provider long ago, so actions that need a fresh code still need one.
  const earlier = new Date(ctx.now.getTime() - FRESH_MINUTES * 60_000);
  await startRequesterSession(slug, { requestId, reference, epoch: result.epoch }, earlier);
  return seeOther(`${path}?done=by-account`);
}

/** The page on which the sign-in most likely started. */
async function likelyPage(desk: PublicDesk): Promise<string> {
  const { ctx, home } = desk;
  if (await readReceipt(desk)) return `${home}/request/sent`;
  const session = await sessionAt(ctx);
  return session ? `${home}/request/${session.reference}` : `${home}/request/track`;
}
