import { z } from "zod";

export const MOST_PASSKEY_NAME = 60;

/** What a member calls a passkey, to know it again. */
export const passkeyNameSchema = z.object({
  name: z
    .string({ error: "Give the passkey a name." })
    .trim()
    .min(1, { error: "Give the passkey a name." })
    .max(MOST_PASSKEY_NAME, { error: "A name has at most 60 characters." }),
});
