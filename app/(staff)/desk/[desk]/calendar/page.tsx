import { Fragment } from "react";
import { titled } from "@/app/_door/titled";
import { type DeskPageProps, Done, Refused, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { ActPanel } from "@/components/desk/forms/action-form";
import { t } from "@/components/i18n/translate";
import { CopyText } from "@/components/ui/copy-text";
import { type Feed, type FeedKind, listFeeds } from "@/lib/desks/calendar-feed";
import { may } from "@/lib/domain/request/role";
import { env } from "@/lib/platform/env";
import { formatInstant } from "@/lib/words/words";
import { open, renew, stop } from "./actions";

export const generateMetadata = titled("desk.nav.calendar");

export default async function CalendarPage(props: DeskPageProps) {
  const { staff, ctx, slug, done } = await readPage(props);
  if (!may(ctx.actor, "calendar.own")) {
    return (
      <Refused
        staff={staff}
        here="calendar"
        title={t("desk.nav.calendar")}
        why={t("places.calendar.noAccess")}
      />
    );
  }
  const feeds = await listFeeds(ctx);
  const place = { slug, zone: ctx.desk.policy.zone };
  return (
    <DeskFrame staff={staff} here="calendar" title={t("desk.nav.calendar")}>
      <div className="grid max-w-2xl gap-6">
        <Done done={done} />
        <p>{t("places.calendar.lead")}</p>
        <Fragment key={done}>
          <FeedSection of="me" feed={feeds.me} {...place} />
          {may(ctx.actor, "calendar.desk") ? (
            <FeedSection of="desk" feed={feeds.desk} {...place} />
          ) : null}
        </Fragment>
      </div>
    </DeskFrame>
  );
}

/** The names of the two feeds in the messages. */
const WHOSE = { me: "mine", desk: "desk" } as const satisfies Record<FeedKind, string>;

type SectionProps = { of: FeedKind; feed: Feed | null; slug: string; zone: string };

function FeedSection({ of, feed, slug, zone }: SectionProps) {
  const whose = WHOSE[of];
  const page = `/desk/${slug}/calendar`;
  return (
    <section aria-labelledby={`${of}-title`} className="grid gap-3">
      <div>
        <h2 id={`${of}-title`}>{t(`places.calendar.${whose}.title`)}</h2>
        <p className="text-ink-soft">{t(`places.calendar.${whose}.hint`)}</p>
      </div>
      {feed ? (
        <OpenFeed of={of} feed={feed} slug={slug} zone={zone} />
      ) : (
        <ActPanel
          id={`open-${of}`}
          action={open.bind(null, slug)}
          page={page}
          hidden={{ of }}
          submit={t(`places.calendar.${whose}.create`)}
          variant={of === "me" ? "primary" : "secondary"}
        />
      )}
    </section>
  );
}

function OpenFeed({ of, feed, slug, zone }: SectionProps & { feed: Feed }) {
  const page = `/desk/${slug}/calendar`;
  const address = `${env().APP_URL}${feed.path}`;
  const whose = WHOSE[of];
  return (
    <>
      <div className="group">
        <label className="group-label" htmlFor={`${of}-address`}>
          {t.rich(`places.calendar.${whose}.address`, {
            more: (inner) => <span className="sr-words">{inner}</span>,
          })}
        </label>
        <div className="hint" id={`${of}-address-hint`}>
          {t("places.calendar.createdOn", { day: formatInstant(t, feed.openedAt, zone) })}
        </div>
        <input
          className="control"
          id={`${of}-address`}
          aria-describedby={`${of}-address-hint`}
          value={address}
          readOnly
          dir="ltr"
          spellCheck={false}
        />
      </div>
      <CopyText
        text={address}
        label={t(`places.calendar.${whose}.copy`)}
        copied={t("places.calendar.copied")}
      />
      <div className="flex flex-wrap items-start gap-2">
        <ActPanel
          id={`renew-${of}`}
          label={t("places.calendar.renew.label")}
          about={t(`places.calendar.${whose}.about`)}
          name={of}
          action={renew.bind(null, slug)}
          page={page}
          hidden={{ of }}
          submit={t("places.calendar.renew.submit")}
        >
          <p>{t("places.calendar.renew.hint")}</p>
        </ActPanel>
        <ActPanel
          id={`stop-${of}`}
          label={t("places.calendar.stop.label")}
          about={t(`places.calendar.${whose}.stopAbout`)}
          name={of}
          action={stop.bind(null, slug)}
          page={page}
          hidden={{ feed: feed.id }}
          submit={t("places.calendar.stop.submit")}
          variant="danger"
        >
          <p>{t("places.calendar.stop.hint")}</p>
        </ActPanel>
      </div>
    </>
  );
}
