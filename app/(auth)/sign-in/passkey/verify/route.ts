import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { signedIn } from "@/app/_door/context";
import { expectedFor, keptChallenge, purposeSchema, scriptRoute } from "@/app/_door/passkey";
import { beginSession, confirmSession, finishPending, pendingSignIn } from "@/app/_door/session";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { checkedNow } from "@/lib/platform/clock";
import { verifyPasskey } from "@/lib/team/passkeys";
import { deskPath } from "@/lib/team/sign-in-link";

const schema = z.object({
  purpose: purposeSchema,
  next: z.string().max(2000).optional(),
  response: z.looseObject({ id: z.string(), response: z.looseObject({}) }),
});

/** Checks the response of a passkey. Responds with the next page. */
export const POST = scriptRoute(schema, async ({ purpose, next, response }) => {
  const now = await checkedNow();
  const challenge = await keptChallenge(purpose, now);
  const expected = await expectedFor(purpose, now);
  const assertion = { challenge, response: response as unknown as AuthenticationResponseJSON };
  const userId = await verifyPasskey(assertion, expected, now);
  if (!userId) {
    throw new Problem("invalid", message("problem.passkey.notAccepted"));
  }
  if (purpose === "sign-in") {
    await beginSession(userId, "passkey", now);
    return { next: deskPath(next) };
  }
  if (purpose === "second") {
    const pending = await pendingSignIn(now);
    return { next: pending ? await finishPending(pending, now) : "/sign-in" };
  }
  const member = await signedIn();
  if (member) await confirmSession(member, { how: "passkey", now });
  return { next: deskPath(next) };
});
