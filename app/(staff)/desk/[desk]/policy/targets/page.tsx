import { titled } from "@/app/_door/titled";
import { type DeskPageProps, Done, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { TargetForm, TargetsInForce } from "@/components/desk/settings/target-form";
import { t } from "@/components/i18n/translate";
import { readSlaTargets } from "@/lib/desks/sla-targets";
import { may } from "@/lib/domain/request/role";
import { setTargets } from "./actions";

export const generateMetadata = titled("sla.title");

/** The SLA targets that the desk sets for itself, in addition to the legal deadlines. */
export default async function TargetsPage(props: DeskPageProps) {
  const { staff, ctx, slug, done } = await readPage(props);
  const { terms, version } = await readSlaTargets(ctx);
  return (
    <DeskFrame staff={staff} here="policy" title={t("sla.title")}>
      <div className="grid max-w-xl gap-8">
        <Done done={done} />
        <p>{t("sla.intro")}</p>
        {may(ctx.actor, "desk.change") ? (
          <TargetForm
            // After a change the fields show what is in force, not what was typed.
            key={done}
            terms={terms}
            seen={String(version)}
            page={`/desk/${slug}/policy/targets`}
            act={setTargets.bind(null, slug)}
          />
        ) : (
          <TargetsInForce terms={terms} />
        )}
        <section aria-labelledby="count" className="grid gap-2">
          <h2 id="count">{t("sla.counting.title")}</h2>
          <ul className="grid list-disc gap-1 ps-5">
            <li>{t("sla.counting.start")}</li>
            <li>{t("sla.counting.paused")}</li>
            <li>{t("sla.counting.cappedByDueDate")}</li>
          </ul>
        </section>
        <section aria-labelledby="told" className="grid gap-2">
          <h2 id="told">{t("sla.notified.title")}</h2>
          <ol className="grid list-decimal gap-1 ps-5">
            <li>{t("sla.notified.warning")}</li>
            <li>{t("sla.notified.missed")}</li>
          </ol>
          <p>{t("sla.notified.how")}</p>
        </section>
      </div>
    </DeskFrame>
  );
}
