import { checkedNow } from "@/lib/platform/clock";
import { type Context, contextFor, deskIds } from "@/lib/platform/context";

const SYSTEM = { kind: "system" } as const;

/** The desk that a command names, or every one of them. */
export async function desksFor(slug: string | undefined): Promise<Context[]> {
  const now = await checkedNow();
  if (slug !== undefined) return [await contextFor({ slug }, SYSTEM, now)];
  const contexts: Context[] = [];
  for (const id of await deskIds()) contexts.push(await contextFor({ id }, SYSTEM, now));
  return contexts;
}
