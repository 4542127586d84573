import { z } from "zod";
import { deleteCookie, readCookie, type SealedCookie, saveCookie } from "@/app/_door/cookies";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { PublicDesk } from "./desk";

const flowSchema = z.object({
  requestId: z.string(),
  reference: z.string(),
  /** The path of the page on which the sign-in started. */
  back: z.string(),
  begun: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
});
/** A sign-in at the provider that this browser started and has not finished. */
export type Flow = z.infer<typeof flowSchema>;

const flowCookie = (slug: string): SealedCookie<Flow> => ({
  name: "account",
  slug,
  seconds: 600,
  schema: flowSchema,
});

export const keepFlow = ({ ctx, slug }: PublicDesk, flow: Flow): Promise<void> =>
  saveCookie(flowCookie(slug), flow, ctx.now);

/**
 * Returns the sign-in that `state` belongs to and deletes it from the browser, so that it can be used once. A sign-in
 * with another state stays, so that a made-up address cannot end it.
 */
export async function takeFlow(
  { ctx, slug }: PublicDesk,
  state: string | null,
): Promise<Flow | null> {
  const flow = await readCookie(flowCookie(slug), ctx.now);
  if (flow?.begun.state !== state) return null;
  await deleteCookie(flowCookie(slug));
  return flow;
}

type Fault = "lost" | "refused" | "unreachable" | "unclear" | "nothing";
const CODES = { unreachable: "unavailable", unclear: "unavailable", lost: "expired" } as const;

/** The problem with a sign-in, for the page on which it started. */
export function signInProblem({ policy }: PublicDesk, fault: Fault): Problem {
  const code = fault in CODES ? CODES[fault as keyof typeof CODES] : "conflict";
  const name = policy.identity.account?.name ?? "";
  return new Problem(code, message(`account.error.${fault}`, { name }));
}
