import { describeStep, formMessage, stepSchema } from "@/lib/domain/intake/submission";
import { messageOf } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { PublicDesk } from "./desk";

/** Checks a typed email address with the rules and error messages of the form for new requests. Throws `invalid`. */
export function typedEmail({ policy, form }: PublicDesk, typed: string | undefined): string {
  const { fields } = describeStep(policy, "contact", {}, formMessage, form);
  const parsed = stepSchema({ fields: fields.filter(({ name }) => name === "email") }).safeParse({
    email: typed ?? "",
  });
  if (parsed.success) return parsed.data.email ?? "";
  const wrong = messageOf(parsed.error.issues[0]?.message);
  throw new Problem("invalid", wrong, { email: wrong });
}
