import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { signedIn } from "@/app/_door/context";
import { expectedFor, keptChallenge, purposeSchema, scriptRoute } from "@/app/_door/passkey";
import { beginSession, confirmSession, finishPending, pendingSignIn } from "@/app/_door/session";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { verifyPasskey } from "@/lib/people/passkeys";
import { deskPath } from "@/lib/people/sign-in-link";
import { checkedNow } from "@/lib/platform/clock";

const schema = z.object({
  purpose: purposeSchema,
  next: z.string().max(2000).optional(),
  response: z.looseObject({ id: z.string(), response: z.looseObject({}) }),
});

/** The answer of a passkey. Returns where to go. */
export const POST = scriptRoute(schema, async ({ purpose, next, response }) => {
  const now = await checkedNow();
  const challenge = await keptChallenge(purpose, now);
  const expected = await expectedFor(purpose, now);
  const answer = { challenge, response: response as unknown as AuthenticationResponseJSON };
  const userId = await verifyPasskey(answer, expected, now);
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
  const person = await signedIn();
  if (person) await confirmSession(person, { how: "passkey", now });
  return { next: deskPath(next) };
});
