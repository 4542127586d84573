import { formRoute, redirectBackWith } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { forwardingPage } from "@/app/_door/plain-page";
import { keepFlow, signInProblem } from "@/app/(public)/_requester/account";
import { readReceipt } from "@/app/(public)/_requester/receipt";
import { type Opened, opened, within } from "@/app/(public)/_requester/request-path";
import { signedOutProblem } from "@/app/(public)/_requester/signed-out";
import { accountCallbackUrl, providerOf } from "@/lib/desks/identity";
import { Problem } from "@/lib/domain/problem/problem";
import { beginSignIn } from "@/lib/platform/http/openid";
import { countUses } from "@/lib/platform/http/rate-limit";
import { readSignIn } from "@/lib/requests/identity/sign-in";

const LIMIT = 8 * 1024;

type Params = { desk: string; reference: string };

/**
 * Starts the sign-in at the provider of the desk's accounts, for a browser that has the receipt of the request or is
 * signed in to it.
 */
export const POST = formRoute<Params>(async (request, params) => {
  const found = await opened(params.desk, params.reference);
  const { desk, path } = found;
  const typed = textsOf(await readForm(request, LIMIT));
  const receipt = `${desk.home}/request/sent`;
  const back = typed.back === receipt ? receipt : within(path, typed.back);
  try {
    return await begin(found, back);
  } catch (error) {
    if (error instanceof Problem) return redirectBackWith(back, error);
    throw error;
  }
});

async function begin({ desk, reference, subject }: Opened, back: string): Promise<Response> {
  const { ctx, slug, t, policy } = desk;
  const sent = await readReceipt(desk);
  const own = sent?.reference === reference ? sent.requestId : null;
  const requestId = subject?.requestId ?? own;
  if (!requestId) throw signedOutProblem();
  const provider = (await readSignIn(ctx, requestId)) && (await providerOf(ctx));
  if (!provider) throw signInProblem(desk, "nothing");
  await countUses(
    [
      { limit: "client-account", who: ctx.network ?? "" },
      { limit: "sign-in-account", who: `${ctx.desk.id}:${requestId}` },
    ],
    ctx.now,
  );
  const begun = await beginSignIn(provider, accountCallbackUrl(slug));
  if ("fault" in begun) throw signInProblem(desk, begun.fault);
  await keepFlow(desk, { requestId, reference, back, begun: begun.begun });
  const name = policy.identity.account?.name ?? "";
  return forwardingPage(t, {
    url: begun.url,
    title: t("account.title", { name }),
    link: t("account.onwards"),
  });
}
