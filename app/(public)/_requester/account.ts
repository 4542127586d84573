import { cookies } from "next/headers";
import { z } from "zod";
import { cookieName, cookieOptions } from "@/app/_door/subject";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { openCookie, sealCookie } from "@/lib/platform/keys/crypto";
import type { PublicDesk } from "./desk";

const nameOf = (slug: string): string => cookieName("account", slug);
const SECONDS = 600;

const flowSchema = z.object({
  requestId: z.string(),
  reference: z.string(),
  /** The path of the page on which the sign-in started. */
  back: z.string(),
  begun: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
});
/** A sign-in at the provider that this browser started and has not finished. */
export type Flow = z.infer<typeof flowSchema>;

const purposeOf = (slug: string): string => `account:${slug}`;

export async function keepFlow({ ctx, slug }: PublicDesk, flow: Flow): Promise<void> {
  const value = sealCookie(purposeOf(slug), flow, new Date(ctx.now.getTime() + SECONDS * 1000));
  (await cookies()).set(nameOf(slug), value, cookieOptions("/", SECONDS));
}

/**
 * Returns the sign-in that `state` belongs to and deletes it from the browser, so that it can be used once. A sign-in
 * with another state stays, so that a made-up address cannot end it.
 */
export async function takeFlow(
  { ctx, slug }: PublicDesk,
  state: string | null,
): Promise<Flow | null> {
  const jar = await cookies();
  const parsed = flowSchema.safeParse(
    openCookie(purposeOf(slug), jar.get(nameOf(slug))?.value, ctx.now),
  );
  if (!parsed.success || parsed.data.begun.state !== state) return null;
  jar.set(nameOf(slug), "", cookieOptions("/", 0));
  return parsed.data;
}

type Fault = "lost" | "refused" | "unreachable" | "unclear" | "nothing";
const CODES = { unreachable: "unavailable", unclear: "unavailable", lost: "expired" } as const;

/** The problem with a sign-in, for the page on which it started. */
export function signInProblem({ policy }: PublicDesk, fault: Fault): Problem {
  const code = fault in CODES ? CODES[fault as keyof typeof CODES] : "conflict";
  const name = policy.identity.account?.name ?? "";
  return new Problem(code, message(`account.error.${fault}`, { name }));
}
