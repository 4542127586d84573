import { checkedNow } from "@/lib/platform/clock";
import { type Context, contextFor, deskIds } from "@/lib/platform/context";

const SYSTEM = { kind: "system" } as const;

/** The desk that a command names. Throws `not-found` where there is no such desk. */
export const deskFor = async (slug = ""): Promise<Context> =>
  contextFor({ slug }, SYSTEM, await checkedNow());

/** The desk that a command names, or every one of them. */
export async function desksFor(slug: string | undefined): Promise<Context[]> {
  if (slug !== undefined) return [await deskFor(slug)];
  const now = await checkedNow();
  const contexts: Context[] = [];
  for (const id of await deskIds()) contexts.push(await contextFor({ id }, SYSTEM, now));
  return contexts;
}
