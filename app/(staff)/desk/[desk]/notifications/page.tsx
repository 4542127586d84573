import { Fragment } from "react";
import { titled } from "@/app/_door/titled";
import { type DeskPageProps, Done, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { ActPanel } from "@/components/desk/forms/action-form";
import {
  NotificationsList,
  SnoozedRequests,
} from "@/components/desk/notifications/notification-list";
import { NotificationsLive } from "@/components/desk/notifications/notification-live";
import { t } from "@/components/i18n/translate";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { MOST_NOTIFICATIONS, readNotifications } from "@/lib/requests/notifications/notifications";
import { done, everythingDone, snooze, wake } from "./actions";

export const generateMetadata = titled("desk.nav.notifications");

export default async function NotificationsPage(props: DeskPageProps) {
  const { staff, ctx, slug, done: doneName } = await readPage(props);
  const { policy } = ctx.desk;
  const notifications = await readNotifications(ctx);
  const at = `/desk/${slug}`;
  const page = `${at}/notifications`;
  const shared = {
    page,
    zone: policy.zone,
    now: ctx.now,
    hrefOf: (reference: string) => `${at}/requests/${reference}`,
    acts: {
      done: done.bind(null, slug),
      snooze: snooze.bind(null, slug),
      wake: wake.bind(null, slug),
    },
  };
  return (
    <DeskFrame
      staff={staff}
      here="notifications"
      title={t("desk.nav.notifications")}
      header={
        notifications.groups.length > 0 ? (
          <ActPanel
            key={doneName}
            id="all-done"
            action={everythingDone.bind(null, slug)}
            page={page}
            hidden={{ at: notifications.at }}
            submit={t("pages.notifications.allDone")}
          />
        ) : null
      }
    >
      <div className="grid max-w-4xl gap-4">
        <Done done={doneName} />
        <Fragment key={doneName}>
          {notifications.groups.length > 0 ? (
            <NotificationsList {...shared} groups={notifications.groups} />
          ) : (
            <Nothing at={at} />
          )}
          {notifications.more ? (
            <p>
              {t("pages.notifications.more", {
                count: MOST_NOTIFICATIONS,
              })}
            </p>
          ) : null}
          <SnoozedRequests {...shared} snoozed={notifications.snoozed} />
        </Fragment>
      </div>
      <NotificationsLive
        address={`${at}/live`}
        newest={notifications.groups[0]?.notifications[0]?.at ?? ""}
      />
    </DeskFrame>
  );
}

function Nothing({ at }: { at: string }) {
  return (
    <Empty
      title={t("pages.notifications.empty.title")}
      action={
        <ButtonLink href={`${at}?view=mine`}>
          {t("pages.notifications.empty.myRequests")}
        </ButtonLink>
      }
    >
      {t("pages.notifications.empty.text")}
    </Empty>
  );
}
