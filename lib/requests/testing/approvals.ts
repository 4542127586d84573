import { changeApproval } from "@/lib/desks/approval";
import type { ApprovalTerms } from "@/lib/domain/decision/approval";
import type { Actor } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { respondOrRequestApproval } from "@/lib/requests/decision/propose";
import { readRequest } from "@/lib/requests/views/staff-view";
import { incoming, type World, withFiles } from "./world";

/** Sets what needs approval at a desk. */
export async function requireApproval(
  world: World,
  slug: string,
  admin: Actor,
  terms: Partial<ApprovalTerms>,
): Promise<void> {
  const ctx = await world.at(slug, admin);
  await changeApproval(
    ctx,
    { answer: false, erase: false, ...terms },
    { seenAt: ctx.desk.changedAt.toISOString() },
  );
}

export const versionOf = async (ctx: Context, reference: string): Promise<number> =>
  (await readRequest(ctx, reference)).version;

type Fields = { summary?: string; kept?: "yes"; ask?: "yes" };

/** Sends the form of the response as the page does, with text files of these names. */
export async function sendResponse(
  ctx: Context,
  reference: string,
  fields: Fields = {},
  names: readonly string[] = [],
): Promise<"fulfil" | "propose"> {
  const version = await versionOf(ctx, reference);
  const files = names.map((name) => incoming(name, `content of ${name}`));
  return withFiles(ctx, { step: "fulfil", reference }, files, (uploads) =>
    respondOrRequestApproval(ctx, reference, { version, summary: "Done.", ...fields }, uploads),
  );
}

/** What awaits approval at a request, with the version and approval id that a form on its page sends. */
export async function openApprovalAt(ctx: Context, reference: string) {
  const { proposal, version } = await readRequest(ctx, reference);
  if (!proposal) throw new Error("nothing is proposed");
  return { ...proposal, version, approval: proposal.id };
}
