import { type Context, teamMemberId } from "@/lib/platform/context";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { readNotifications } from "@/lib/requests/notifications/notifications";
import { readRequest } from "@/lib/requests/views/staff-view";
import type { World } from "./world";

/** The email address of a member, whose user id in tests is made of it. */
export const addressOf = (ctx: Context): string => teamMemberId(ctx).replace("usr-", "");

/** The kinds of a member's notifications about a request, the newest first. */
export async function kindsAt(ctx: Context, reference: string): Promise<string[]> {
  const { groups } = await readNotifications(ctx);
  const group = groups.find(({ request }) => request.reference === reference);
  return group?.notifications.map(({ kind }) => kind) ?? [];
}

/** The reference of a new verified request that is assigned to the member of `ctx`. */
export async function assignedRequest(world: World, ctx: Context): Promise<string> {
  const { reference } = await world.confirmed(ctx.desk.slug);
  await assign(ctx, reference, teamMemberId(ctx));
  return reference;
}

export async function assign(ctx: Context, reference: string, assignee: string): Promise<void> {
  const { version } = await readRequest(ctx, reference);
  await assignRequest(ctx, reference, { version, assignee });
}

/** The subjects of the emails that a member got about a request. */
export const emailSubjects = (world: World, email: string, reference: string): string[] =>
  world.post
    .to(email)
    .map(({ mail }) => mail.subject ?? "")
    .filter((subject) => subject.includes(reference));
