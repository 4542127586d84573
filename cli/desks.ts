import { checkedNow } from "@/lib/platform/clock";
import { type Context, contextFor, deskIds } from "@/lib/platform/context";

const SYSTEM = { kind: "system" } as const;

/** A system context for the desk that a command names. Throws `not-found` if there is no such desk. */
export const deskFor = async (slug = ""): Promise<Context> =>
  contextFor({ slug }, SYSTEM, await checkedNow());

/** System contexts for the desk that a command names, or for every desk if it names none. */
export async function desksFor(slug: string | undefined): Promise<Context[]> {
  if (slug !== undefined) return [await deskFor(slug)];
  const now = await checkedNow();
  const contexts: Context[] = [];
  for (const id of await deskIds()) contexts.push(await contextFor({ id }, SYSTEM, now));
  return contexts;
}
