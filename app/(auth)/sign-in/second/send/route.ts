import { formRoute, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { finishPending, pendingSignIn } from "@/app/_door/session";
import { wrongCode } from "@/app/(auth)/sign-in/wrong-code";
import { checkedNow } from "@/lib/platform/clock";
import { tryFactor } from "@/lib/team/second-factor";

const LIMIT = 4096;

/** Checks a code for the second step of a sign-in. */
export const POST = formRoute(async (request) => {
  const { code = "" } = textsOf(await readForm(request, LIMIT));
  const now = await checkedNow();
  const pending = await pendingSignIn(now);
  if (!pending) return seeOther("/sign-in?error=Verification");
  if (!(await tryFactor(pending.userId, code, now))) return wrongCode("/sign-in/second");
  return seeOther(await finishPending(pending, now));
});
