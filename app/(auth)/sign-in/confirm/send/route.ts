import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { signedIn } from "@/app/_door/context";
import { confirmPage, confirmSession, signInPage } from "@/app/_door/session";
import { wrongCode } from "@/app/(auth)/sign-in/wrong-code";
import { Problem } from "@/lib/domain/problem/problem";
import { checkedNow } from "@/lib/platform/clock";
import { tryConfirmCode } from "@/lib/team/confirm-code";
import { factorsOf, hasFactor, tryFactor } from "@/lib/team/second-factor";
import type { SignedIn } from "@/lib/team/session";
import { deskPath } from "@/lib/team/sign-in-link";

const LIMIT = 4096;

/** Checks a code with which a member confirms their identity. */
export const POST = formRoute(async (request) => {
  const typed = textsOf(await readForm(request, LIMIT));
  const back = deskPath(typed.back);
  const member = await signedIn();
  if (!member) return seeOther(signInPage(back));
  const now = await checkedNow();
  const page = `${confirmPage(back)}&sent=yes`;
  try {
    const how = await confirmationMethod(member, typed.code ?? "", now);
    if (!how) return wrongCode(page);
    await confirmSession(member, { how, now });
    return seeOther(back);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return redirectBackWith(page, error);
  }
});

/**
 * How the member confirmed their identity, or `null` for a wrong code. A member with a second factor has to use it. A
 * code by email is enough only for members who have none.
 */
async function confirmationMethod({ userId, method }: SignedIn, code: string, now: Date) {
  if (method === "provider") return null;
  if (hasFactor(await factorsOf(userId))) return tryFactor(userId, code, now);
  return (await tryConfirmCode(userId, code, now)) ? "email-code" : null;
}
