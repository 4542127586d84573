import { z } from "zod";
import { message } from "@/lib/domain/problem/message";

export const MOST_PASSKEY_NAME = 60;

/** The name by which a member recognises a passkey. */
export const passkeyNameSchema = z.object({
  name: z
    .string({ error: message("problem.passkey.name") })
    .trim()
    .min(1, { error: message("problem.passkey.name") })
    .max(MOST_PASSKEY_NAME, { error: message("problem.passkey.nameTooLong") }),
});
