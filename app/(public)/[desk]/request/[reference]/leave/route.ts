import { formRoute, seeOther } from "@/app/_door/answer";
import { endRequesterSession, sessionAt } from "@/app/_door/subject";
import { deskOf } from "@/app/(public)/_requester/desk";
import { endSessions } from "@/lib/requests/identity/subject-session";

/** Signs the requester out of the request, in this browser and in all others. */
export const POST = formRoute<{ desk: string; reference: string }>(async (_, { desk: slug }) => {
  const { home, ctx } = await deskOf(slug);
  const session = await sessionAt(ctx);
  if (session) await endSessions(ctx, session);
  await endRequesterSession(slug);
  return seeOther(`${home}/request/track?done=left`);
});
