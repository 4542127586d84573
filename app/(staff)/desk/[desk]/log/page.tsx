import { staffContext } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { ActPanel } from "@/components/desk/act-form";
import { IntegrityProgress } from "@/components/desk/integrity-progress";
import { LogCheck } from "@/components/desk/log-check";
import { LookAgain } from "@/components/desk/look-again";
import { NoRight } from "@/components/desk/no-right";
import { say } from "@/components/speech/say";
import { may } from "@/lib/domain/role";
import { readIntegrity } from "@/lib/requests/integrity-check";
import { check } from "./actions";

export const generateMetadata = titled("Log");

export default async function LogPage({ params }: { params: Promise<{ desk: string }> }) {
  const staff = await staffContext((await params).desk);
  const { ctx } = staff;
  if (!may(ctx.actor, "log.verify")) {
    return (
      <DeskFrame staff={staff} here="log" title={say("Log")}>
        <NoRight>{say("Admins and auditors of this desk check its log.")}</NoRight>
      </DeskFrame>
    );
  }
  const { last, running, expected } = await readIntegrity(ctx);
  const { slug, policy } = ctx.desk;
  return (
    <DeskFrame staff={staff} here="log" title={say("Log")}>
      <div className="grid gap-6">
        {running ? (
          <>
            <IntegrityProgress {...running} expected={expected} />
            <LookAgain />
          </>
        ) : (
          <ActPanel
            id="check"
            page={`/desk/${slug}/log`}
            action={check.bind(null, slug)}
            submit={say("Run integrity check")}
          >
            <p className="max-w-3xl text-ink-soft">
              {say(
                "The check recomputes every entry and every signature of this desk’s audit log. It runs in the background.",
              )}
            </p>
          </ActPanel>
        )}
        {last ? (
          <LogCheck {...last} zone={policy.zone} />
        ) : (
          <p>{say("The audit log of this desk has not been checked yet.")}</p>
        )}
      </div>
    </DeskFrame>
  );
}
