import { staffContext } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { PolicySheet } from "@/components/desk/settings/policy-sheet";
import { t } from "@/components/i18n/translate";
import { policyFaults } from "@/lib/domain/policy/policy";

export const generateMetadata = titled("desk.nav.policy");

/** The policy of the desk, and the issues in its published text. */
export default async function PolicyPage({ params }: { params: Promise<{ desk: string }> }) {
  const staff = await staffContext((await params).desk);
  const { policy } = staff.ctx.desk;
  return (
    <DeskFrame staff={staff} here="policy" title={t("desk.nav.policy")}>
      <PolicySheet policy={policy} faults={policyFaults(policy)} />
    </DeskFrame>
  );
}
