import { titled } from "@/app/_door/titled";
import { type DeskPageProps, Done, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { ApprovalPanel } from "@/components/desk/settings/approval-panel";
import { t } from "@/components/i18n/translate";
import { readApprovalChange } from "@/lib/desks/approval";
import { may } from "@/lib/domain/request/role";
import { displayName } from "@/lib/platform/staff";
import { listMembers } from "@/lib/team/members";
import { apply, decide } from "./actions";

export const generateMetadata = titled("approval.title");

/** The actions that need the approval of a second member. */
export default async function ApprovalPage(props: DeskPageProps) {
  const { staff, ctx, slug, done } = await readPage(props);
  const { policy, changedAt } = ctx.desk;
  const deciding = (await listMembers(ctx)).filter(({ role }) => role !== "auditor");
  const names = (some: typeof deciding) => some.map(displayName);
  const admins = deciding.filter(({ role }) => role === "admin");
  const change = may(ctx.actor, "desk.change");
  return (
    <DeskFrame staff={staff} here="policy" title={t("approval.title")}>
      <div className="grid max-w-xl gap-8">
        <Done done={done} />
        <ApprovalPanel
          // After a change the boxes show what is in force, not what was ticked.
          key={done}
          approval={policy.approval}
          approvers={{
            answer: names(deciding),
            erase: names(admins),
          }}
          waiting={await readApprovalChange(ctx)}
          alone={admins.length < 2}
          page={`/desk/${slug}/policy/approval`}
          seenAt={changedAt.toISOString()}
          apply={change ? apply.bind(null, slug) : undefined}
          decide={change ? decide.bind(null, slug) : undefined}
        />
      </div>
    </DeskFrame>
  );
}
