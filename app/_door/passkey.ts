import { cookies, headers } from "next/headers";
import { z } from "zod";
import { message } from "@/lib/domain/problem/message";
import { PROBLEMS, Problem } from "@/lib/domain/problem/problem";
import { openCookie, sealCookie } from "@/lib/platform/keys/crypto";
import { CHALLENGE_MINUTES } from "@/lib/team/passkeys";
import { translateText } from "@/lib/words/message-text";
import { translatorFor } from "@/lib/words/words";
import { readBody, unreadable } from "./body";
import { notSignedIn, signedIn, staffLanguage } from "./context";
import { cookieName, cookieOptions } from "./cookies";
import { requireSameOrigin } from "./guard";
import { pendingSignIn } from "./session";

/**
 * What a passkey is used for: to sign in, as the second factor after a sign-in link, or to confirm the identity of a
 * signed-in member.
 */
export const purposeSchema = z.enum(["sign-in", "second", "confirm"]);
type Purpose = z.infer<typeof purposeSchema>;

const challengeName = (): string => cookieName("passkey");

/** Saves the challenge in a sealed cookie, so that the server stores nothing for a sign-in that is never completed. */
export async function keepChallenge(
  purpose: Purpose | "register",
  challenge: string,
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + CHALLENGE_MINUTES * 60_000);
  const value = sealCookie(`passkey:${purpose}`, challenge, until);
  (await cookies()).set(challengeName(), value, cookieOptions(CHALLENGE_MINUTES * 60));
}

export async function keptChallenge(purpose: Purpose | "register", now: Date): Promise<string> {
  const value = (await cookies()).get(challengeName())?.value;
  const challenge = openCookie(`passkey:${purpose}`, value, now);
  if (typeof challenge === "string") return challenge;
  throw new Problem("expired", message("problem.passkey.tooSlow"));
}

/**
 * The id of the user whose passkey is required, or `null` for a sign-in, where any passkey is accepted. Throws
 * `unauthenticated` if the member is unknown.
 */
export async function expectedFor(purpose: Purpose, now: Date): Promise<string | null> {
  if (purpose === "sign-in") return null;
  const member = purpose === "second" ? await pendingSignIn(now) : await signedIn();
  if (!member) throw notSignedIn();
  return member.userId;
}

const LIMIT = 32 * 1024;

/**
 * A route handler for the script of a page. It accepts JSON from pages of this site and responds with JSON. Problems
 * are translated into the member's language.
 */
export const scriptRoute =
  <S extends z.ZodType>(schema: S, work: (input: z.output<S>) => Promise<unknown>) =>
  async (request: Request): Promise<Response> => {
    try {
      await requireSameOrigin(await headers());
      const text = (await readBody(request, LIMIT)).toString();
      return Response.json(await work(schema.parse(JSON.parse(text))));
    } catch (error) {
      const problem =
        error instanceof z.ZodError || error instanceof SyntaxError ? unreadable() : error;
      if (!(problem instanceof Problem)) throw error;
      const t = translatorFor(await staffLanguage());
      return Response.json(
        { message: translateText(t, problem.message), code: problem.code },
        { status: PROBLEMS[problem.code].status },
      );
    }
  };
