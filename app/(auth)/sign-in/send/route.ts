import { formRoute, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { languageHere } from "@/app/_door/language";
import { isKnownMember, networkHere, signInPage } from "@/app/_door/session";
import { deskPath, requestSignIn } from "@/lib/team/sign-in-link";

const LIMIT = 4096;

/**
 * Sends a sign-in link. The response is the same for known and unknown addresses, so that nobody learns who works here.
 */
export const POST = formRoute(async (request) => {
  const { email = "", next } = textsOf(await readForm(request, LIMIT));
  if (!email.includes("@")) return seeOther(`${signInPage(deskPath(next))}&error=address`);
  const now = new Date();
  await requestSignIn(email.trim(), {
    next,
    language: await languageHere(),
    network: await networkHere(),
    now,
    own: await isKnownMember(email, now),
  });
  return seeOther("/sign-in/sent");
});
