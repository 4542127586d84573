import { titled } from "@/app/_door/titled";
import { type DeskPageProps, Refused, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { readFormState } from "@/app/(staff)/desk/[desk]/requests/[reference]/step-forms";
import { NewRequestForm } from "@/components/desk/intake/new-request-form";
import { t } from "@/components/i18n/translate";
import { dateOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";
import { offersOf } from "@/lib/domain/policy/policy";
import { may } from "@/lib/domain/request/role";
import { ACCEPTED } from "@/lib/platform/files/files";
import { randomToken } from "@/lib/platform/keys/crypto";
import { entryDefaults } from "@/lib/requests/intake/entry-defaults";

export const generateMetadata = titled("entry.title");

/** The form with which staff enter a request that came by email, post, telephone or in person. */
export default async function NewRequestPage(props: DeskPageProps) {
  const { staff, ctx, slug, query } = await readPage(props);
  const { policy } = ctx.desk;
  if (!may(ctx.actor, "request.enter")) {
    return <Refused staff={staff} here={null} title={t("entry.title")} why={t("entry.noAccess")} />;
  }
  const page = `/desk/${slug}/requests/new`;
  const stateOf = await readFormState(ctx, query);
  return (
    <DeskFrame staff={staff} here="new-request" title={t("entry.title")}>
      <NewRequestForm
        page={page}
        action={{ address: `${page}/send`, told: stateOf("enter") }}
        once={randomToken()}
        today={dateOf(legalDay(ctx.now.getTime(), policy.zone))}
        zone={staff.member.settings.zone ? policy.zone : null}
        defaults={await entryDefaults(ctx)}
        offered={offersOf(policy).map(({ right }) => right)}
        byDevice={policy.identity.by === "device"}
        accept={ACCEPTED.join(",")}
      />
    </DeskFrame>
  );
}
