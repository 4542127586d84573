import { cookies } from "next/headers";
import { formRoute, seeOther } from "@/app/_door/answer";
import { cookieOptions } from "@/app/_door/cookies";
import { sessionToken } from "@/app/_door/session";
import { checkedNow } from "@/lib/platform/clock";
import { logForMember } from "@/lib/team/member-log";
import { endSession, sessionCookie, sessionOf } from "@/lib/team/session";

export const POST = formRoute(async () => {
  const token = await sessionToken();
  const now = await checkedNow();
  const member = await sessionOf(token, now);
  if (token) await endSession(token);
  if (member) await logForMember(member.userId, "staff-sign-out", {}, now);
  (await cookies()).set(sessionCookie(), "", cookieOptions(0));
  return seeOther("/sign-in");
});
