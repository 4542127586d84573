import { backWith, formRoute, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { staffLanguage } from "@/app/_door/context";
import { finishPending, pendingSignIn } from "@/app/_door/session";
import { Problem } from "@/lib/domain/problem";
import { tryFactor } from "@/lib/people/second-factor";
import { checkedNow } from "@/lib/platform/clock";
import { sayIn } from "@/lib/words/staff";

const LIMIT = 4096;

/** A code for the second step of a sign-in. */
export const POST = formRoute(async (request) => {
  const { code = "" } = textsOf(await readForm(request, LIMIT));
  const now = await checkedNow();
  const pending = await pendingSignIn(now);
  if (!pending) return seeOther("/sign-in?error=Verification");
  if (await tryFactor(pending.userId, code, now))
    return seeOther(await finishPending(pending, now));
  const message = sayIn(await staffLanguage())(
    "This code is not right, or it was used already. Enter the code that is shown now.",
  );
  return backWith("/sign-in/second", new Problem("invalid", message, { code: message }));
});
