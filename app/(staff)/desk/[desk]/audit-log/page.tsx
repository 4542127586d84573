import { titled } from "@/app/_door/titled";
import { type DeskPageProps, Refused, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { AutoRefresh } from "@/components/desk/bulk/auto-refresh";
import { ActPanel } from "@/components/desk/forms/action-form";
import { AccessLog } from "@/components/desk/reports/access-log";
import { IntegrityProgress, LogCheck } from "@/components/desk/reports/log-check";
import { t } from "@/components/i18n/translate";
import { may } from "@/lib/domain/request/role";
import { type IntegrityView, readIntegrity } from "@/lib/requests/evidence/integrity-check";
import { readAccessLog } from "@/lib/team/access-log";
import { check } from "./actions";

export const generateMetadata = titled("desk.nav.auditLog");

export default async function AuditLogPage(props: DeskPageProps) {
  const { staff, ctx, slug, query } = await readPage(props);
  const { policy } = ctx.desk;
  if (!may(ctx.actor, "log.verify")) {
    return (
      <Refused
        staff={staff}
        here="audit-log"
        title={t("desk.nav.auditLog")}
        why={t("desk.integrity.noAccess")}
      />
    );
  }
  const before = Number.parseInt(query.before?.toString() ?? "", 10);
  const isSeq = before > 0 && before < 2 ** 31;
  return (
    <DeskFrame staff={staff} here="audit-log" title={t("desk.nav.auditLog")}>
      <IntegrityPart {...(await readIntegrity(ctx))} slug={slug} zone={policy.zone} />
      <AccessLog
        {...(await readAccessLog(ctx, isSeq ? before : undefined))}
        page={`/desk/${slug}/audit-log`}
        requests={`/desk/${slug}/requests`}
        zone={staff.member.settings.zone ?? policy.zone}
      />
    </DeskFrame>
  );
}

/** The last integrity check and the button that starts one, or how far the running one has come. */
function IntegrityPart({
  last,
  running,
  expected,
  slug,
  zone,
}: IntegrityView & { slug: string; zone: string }) {
  return (
    <div className="grid gap-6">
      {running ? (
        <>
          <IntegrityProgress {...running} expected={expected} />
          <AutoRefresh />
        </>
      ) : (
        <ActPanel
          id="check"
          page={`/desk/${slug}/audit-log`}
          action={check.bind(null, slug)}
          submit={t("desk.integrity.run")}
        >
          <p className="max-w-3xl text-ink-soft">{t("desk.integrity.runHint")}</p>
        </ActPanel>
      )}
      {last ? <LogCheck {...last} zone={zone} /> : <p>{t("desk.integrity.never")}</p>}
    </div>
  );
}
