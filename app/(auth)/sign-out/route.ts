import { cookies } from "next/headers";
import { formRoute, seeOther } from "@/app/_door/answer";
import { cookieOptions } from "@/app/_door/subject";
import { endSession, sessionCookie } from "@/lib/people/session";

export const POST = formRoute(async () => {
  const store = await cookies();
  const token = store.get(sessionCookie())?.value;
  if (token) await endSession(token);
  store.set(sessionCookie(), "", cookieOptions("/", 0));
  return seeOther("/sign-in");
});
