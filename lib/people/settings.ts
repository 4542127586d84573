import { Problem } from "@/lib/domain/problem";
import type { Settings } from "@/lib/domain/settings";
import type { Context } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/db";

/** Keeps how the member of staff who asks wants to see every desk they work at. */
export async function saveSettings({ actor }: Context, settings: Settings): Promise<void> {
  if (actor.kind !== "staff") throw new Problem("forbidden", "Only staff have settings.");
  const { columns, ...rest } = settings;
  await prisma().user.update({
    where: { id: actor.id },
    data: { settings: { ...rest, columns: [...columns] } },
  });
}
