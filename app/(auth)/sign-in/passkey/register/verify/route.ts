import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { rememberDone, saveFlash } from "@/app/_door/answer";
import { selfHere } from "@/app/_door/context";
import { keptChallenge, scriptRoute } from "@/app/_door/passkey";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { addPasskey } from "@/lib/team/passkeys";
import { renewSession } from "@/lib/team/session";
import { deskPath } from "@/lib/team/sign-in-link";

const schema = z.object({
  name: z.string().max(200),
  page: z.string().max(2000),
  response: z.looseObject({ id: z.string(), response: z.looseObject({}) }),
});

/**
 * Saves the passkey that the browser created. Responds with the next page, which shows recovery codes if they are new.
 */
export const POST = scriptRoute(schema, async ({ name, page, response }) => {
  const { self, person: member } = await selfHere();
  if (name.trim() === "") throw new Problem("invalid", message("problem.passkey.name"));
  const codes = await addPasskey(self, {
    name,
    challenge: await keptChallenge("register", self.now),
    response: response as unknown as RegistrationResponseJSON,
  });
  await renewSession(member.sessionId, member.userId, { factor: true, now: self.now });
  const path = `${deskPath(page)}?done=passkey-added.${self.now.getTime()}`;
  await rememberDone(path);
  if (codes.length === 0) return { next: path };
  return {
    next: await saveFlash(path, { message: "", fields: {}, values: { codes: codes.join(" ") } }),
  };
});
