import { z } from "zod";
import { expectedFor, keepChallenge, purposeSchema, scriptRoute } from "@/app/_door/passkey";
import { checkedNow } from "@/lib/platform/clock";
import { authenticationOptions } from "@/lib/team/passkeys";

const schema = z.object({ purpose: purposeSchema });

/** Responds with the options that the browser needs to ask for a passkey. */
export const POST = scriptRoute(schema, async ({ purpose }) => {
  const now = await checkedNow();
  const options = await authenticationOptions(await expectedFor(purpose, now));
  await keepChallenge(purpose, options.challenge, now);
  return options;
});
