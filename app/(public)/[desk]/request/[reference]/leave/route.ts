import { formRoute, seeOther } from "@/app/_door/answer";
import { endSubjectSession } from "@/app/_door/subject";
import { deskOf } from "@/app/(public)/_letter/desk";

/** Signs the person out of their request in this browser. */
export const POST = formRoute<{ desk: string; reference: string }>(async (_, { desk: slug }) => {
  const { home } = await deskOf(slug);
  await endSubjectSession(slug);
  return seeOther(`${home}/request/follow?done=left`);
});
