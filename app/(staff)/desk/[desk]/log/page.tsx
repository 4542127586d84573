import { staffContext } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { LogCheck } from "@/components/desk/log-check";
import { NoRight } from "@/components/desk/no-right";
import { say } from "@/components/speech/say";
import { may } from "@/lib/domain/role";
import { verifyLog } from "@/lib/requests/audit";

export const generateMetadata = titled("Log");

export default async function LogPage({ params }: { params: Promise<{ desk: string }> }) {
  const staff = await staffContext((await params).desk);
  const { ctx } = staff;
  return (
    <DeskFrame staff={staff} here="log" title={say("Log")}>
      {may(ctx.actor, "log.verify") ? (
        <LogCheck {...(await verifyLog(ctx))} now={ctx.now} zone={ctx.desk.policy.zone} />
      ) : (
        <NoRight>{say("Admins and auditors of this desk check its log.")}</NoRight>
      )}
    </DeskFrame>
  );
}
