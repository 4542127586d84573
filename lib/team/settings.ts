import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { type Named, nameSchema, type Settings } from "@/lib/domain/team/settings";
import type { Context } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/database/db";

/**
 * Saves the settings of the current user, which apply at every desk where they work. Throws `forbidden` for actors who
 * are not staff.
 */
export async function saveSettings({ actor }: Context, settings: Settings): Promise<void> {
  if (actor.kind !== "staff") throw new Problem("forbidden", message("problem.settings.staffOnly"));
  const { columns, ...rest } = settings;
  await prisma().user.update({
    where: { id: actor.id },
    data: { settings: { ...rest, columns: [...columns] } },
  });
}

/**
 * Saves the name of the current user, which is shown at every desk where they work. An empty name shows their email
 * address again. Throws `forbidden` for actors who are not staff.
 */
export async function saveName({ actor }: Context, { name }: Named): Promise<void> {
  if (actor.kind !== "staff") throw new Problem("forbidden", message("problem.settings.staffOnly"));
  await prisma().user.update({ where: { id: actor.id }, data: { name: name || null } });
}

/**
 * Takes over the provider's name for a member once, when they first sign in through it, and only if they have no name
 * yet. From then on the name is the member's own: no later sign-in restores a name that they replaced or cleared.
 */
export async function adoptProviderName(userId: string, provided: unknown): Promise<void> {
  const { data } = nameSchema.safeParse({ name: provided });
  if (!data?.name) return;
  await prisma().user.updateMany({ where: { id: userId, name: null }, data });
}
