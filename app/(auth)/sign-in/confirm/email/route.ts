import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { signedIn } from "@/app/_door/context";
import { confirmPage, signInPage } from "@/app/_door/session";
import { Problem } from "@/lib/domain/problem/problem";
import { checkedNow } from "@/lib/platform/clock";
import { requestConfirmCode } from "@/lib/team/confirm-code";
import { deskPath } from "@/lib/team/sign-in-link";

const LIMIT = 4096;

/** Emails a code to a member who has no second factor. */
export const POST = formRoute(async (request) => {
  const back = deskPath(textsOf(await readForm(request, LIMIT)).back);
  const member = await signedIn();
  if (!member) return seeOther(signInPage(back));
  const page = `${confirmPage(back)}&sent=yes`;
  try {
    await requestConfirmCode(member.userId, await checkedNow());
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return redirectBackWith(page, error);
  }
  return seeOther(page);
});
