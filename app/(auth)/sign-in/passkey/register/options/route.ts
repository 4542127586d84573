import { z } from "zod";
import { keepChallenge, scriptRoute } from "@/app/_door/passkey";
import { selfHere } from "@/app/_door/self";
import { registrationOptions } from "@/lib/people/passkeys";

/** What the browser needs to make a passkey for the member who is signed in. */
export const POST = scriptRoute(z.object({}), async () => {
  const { self, person } = await selfHere();
  const options = await registrationOptions(self, person);
  await keepChallenge("register", options.challenge, self.now);
  return options;
});
