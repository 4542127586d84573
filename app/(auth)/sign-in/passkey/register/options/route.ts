import { z } from "zod";
import { selfHere } from "@/app/_door/context";
import { keepChallenge, scriptRoute } from "@/app/_door/passkey";
import { registrationOptions } from "@/lib/team/passkeys";

/** Responds with the options that the browser needs to create a passkey for the signed-in member. */
export const POST = scriptRoute(z.object({}), async () => {
  const { self, person: member } = await selfHere();
  const options = await registrationOptions(self, member);
  await keepChallenge("register", options.challenge, self.now);
  return options;
});
