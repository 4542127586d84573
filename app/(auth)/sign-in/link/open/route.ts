import { after } from "next/server";
import { formRoute, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { afterLink, rememberMember } from "@/app/_door/session";
import { checkedNow } from "@/lib/platform/clock";
import { deskPath, logFailedLink, redeemSignInLink } from "@/lib/team/sign-in-link";

const LIMIT = 4096;

/**
 * Handles the button on the page of the sign-in link. Only a form of ours can use up the link: an email scanner that
 * opens every address cannot, and no other site can sign a browser in to an account of its choice.
 */
export const POST = formRoute(async (request) => {
  const { email = "", token = "", next } = textsOf(await readForm(request, LIMIT));
  const now = await checkedNow();
  const used = await redeemSignInLink(email, token, now);
  if (!used) {
    after(() => logFailedLink(email, now));
    return seeOther("/sign-in?error=Verification");
  }
  await rememberMember(email, now);
  return seeOther(await afterLink(used.userId, deskPath(next), now));
});
