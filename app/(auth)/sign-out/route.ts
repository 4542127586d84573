import { cookies } from "next/headers";
import { formRoute, seeOther } from "@/app/_door/answer";
import { cookieOptions } from "@/app/_door/subject";
import { logForPerson } from "@/lib/people/person-log";
import { endSession, sessionCookie, sessionOf } from "@/lib/people/session";
import { checkedNow } from "@/lib/platform/clock";

export const POST = formRoute(async () => {
  const store = await cookies();
  const token = store.get(sessionCookie())?.value;
  const now = await checkedNow();
  const person = await sessionOf(token, now);
  if (token) await endSession(token);
  if (person) await logForPerson(person.userId, "staff-sign-out", {}, now);
  store.set(sessionCookie(), "", cookieOptions("/", 0));
  return seeOther("/sign-in");
});
