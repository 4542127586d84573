import type { Metadata } from "next";
import { staffContext } from "@/app/_door/context";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { LogCheck } from "@/components/desk/log-check";
import { NoRight } from "@/components/desk/no-right";
import { may } from "@/lib/domain/role";
import { verifyLog } from "@/lib/requests/audit";

export const metadata: Metadata = { title: "Log" };

export default async function LogPage({ params }: { params: Promise<{ desk: string }> }) {
  const staff = await staffContext((await params).desk);
  const { ctx } = staff;
  return (
    <DeskFrame staff={staff} here="log" title="Log">
      {may(ctx.actor, "log.verify") ? (
        <LogCheck {...(await verifyLog(ctx))} now={ctx.now} zone={ctx.desk.policy.zone} />
      ) : (
        <NoRight>Admins and auditors of this desk check its log.</NoRight>
      )}
    </DeskFrame>
  );
}
