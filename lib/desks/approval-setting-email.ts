import { actorCode } from "@/lib/domain/request/role";
import { EMAILS } from "@/lib/emails/emails";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { addToOutbox } from "@/lib/platform/email/outbox";
import { env } from "@/lib/platform/env";
import { PRIORITY } from "@/lib/platform/jobs/queue";
import { currentNames, displayName, type StaffMember } from "@/lib/platform/staff";
import { firstKnown } from "@/lib/words/choose-language";
import { translatorFor } from "@/lib/words/words";

/** Emails these members that the approval rules of their desk would become weaker, or did. */
export async function queueApprovalSettingEmails(
  ctx: Context,
  tx: Tx,
  members: readonly StaffMember[],
  state: "proposed" | "weakened",
): Promise<void> {
  const { desk, now } = ctx;
  const actor = actorCode(ctx.actor);
  const by = (await currentNames(tx, [actor]))(actor) ?? "Rightsdesk";
  for (const { userId, user, chosen } of members) {
    const facts = {
      deskName: desk.name,
      staffName: displayName(user),
      state,
      by,
      url: `${env().APP_URL}/desk/${desk.slug}/policy/approval`,
    };
    const t = translatorFor(firstKnown(chosen, desk.policy.languages[0]));
    await addToOutbox(tx, {
      deskId: desk.id,
      requestId: null,
      recipientId: userId,
      key: null,
      kind: "approval-setting",
      mail: { ...EMAILS["approval-setting"](facts, t), to: user.email, secrets: [] },
      now,
      priority: PRIORITY.normal,
    });
  }
}
