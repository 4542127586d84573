import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { type Named, nameSchema, type Settings } from "@/lib/domain/team/settings";
import type { Context } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/db";

/** Keeps how the member of staff who asks wants to see every desk they work at. */
export async function saveSettings({ actor }: Context, settings: Settings): Promise<void> {
  if (actor.kind !== "staff") throw new Problem("forbidden", message("problem.settings.staffOnly"));
  const { columns, ...rest } = settings;
  await prisma().user.update({
    where: { id: actor.id },
    data: { settings: { ...rest, columns: [...columns] } },
  });
}

/** How whoever asks is called at every desk they work at; empty: by their address again. */
export async function saveName({ actor }: Context, { name }: Named): Promise<void> {
  if (actor.kind !== "staff") throw new Problem("forbidden", message("problem.settings.staffOnly"));
  await prisma().user.update({ where: { id: actor.id }, data: { name: name || null } });
}

/**
 * What the provider calls a member counts once, when they first sign in through it, and only where they have no name
 * yet. From then on the name is theirs: no later sign-in brings back what they typed over or emptied.
 */
export async function takeFirstName(userId: string, provided: unknown): Promise<void> {
  const { data } = nameSchema.safeParse({ name: provided });
  if (!data?.name) return;
  await prisma().user.updateMany({ where: { id: userId, name: null }, data });
}
