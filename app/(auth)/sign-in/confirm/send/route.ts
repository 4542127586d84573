import { backWith, formRoute, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { signedIn, staffLanguage } from "@/app/_door/context";
import { said } from "@/app/_door/said";
import { confirmPage, confirmSession, signInPage } from "@/app/_door/session";
import { wrongCode } from "@/app/(auth)/sign-in/wrong-code";
import { Problem } from "@/lib/domain/problem/problem";
import { tryConfirmCode } from "@/lib/people/confirm-code";
import { factorsOf, hasFactor, tryFactor } from "@/lib/people/second-factor";
import type { SignedIn } from "@/lib/people/session";
import { deskPath } from "@/lib/people/sign-in-link";
import { checkedNow } from "@/lib/platform/clock";
import { translatorFor } from "@/lib/words/words";

const LIMIT = 4096;

/** A code with which a member confirms that it is them. */
export const POST = formRoute(async (request) => {
  const typed = textsOf(await readForm(request, LIMIT));
  const back = deskPath(typed.back);
  const person = await signedIn();
  if (!person) return seeOther(signInPage(back));
  const now = await checkedNow();
  const page = `${confirmPage(back)}&sent=yes`;
  try {
    const how = await provedBy(person, typed.code ?? "", now);
    if (!how) return wrongCode(page);
    await confirmSession(person, { how, now });
    return seeOther(back);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return backWith(page, said(error, translatorFor(await staffLanguage())));
  }
});

/** A member with a second factor proves that; an email is enough only for those who have none. */
async function provedBy({ userId, method }: SignedIn, code: string, now: Date) {
  if (method === "provider") return null;
  if (hasFactor(await factorsOf(userId))) return tryFactor(userId, code, now);
  return (await tryConfirmCode(userId, code, now)) ? "email-code" : null;
}
