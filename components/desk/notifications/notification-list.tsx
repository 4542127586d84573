import { dayIn } from "@/components/clock/zone-day";
import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { RIGHT_NAMES } from "@/components/request/names";
import { agoWords, timeWords } from "@/components/request/time-words";
import { TimeLeft } from "@/components/ui/time-left";
import type { RequestRow } from "@/lib/domain/request/view";
import { formatInstant, formatShortDay } from "@/lib/words/words";
import { type NotificationFacts, notificationWords } from "./notification-words";
import { SnoozeForm } from "./snooze-form";

export interface NotificationGroupView {
  readonly request: RequestRow;
  readonly notifications: readonly (NotificationFacts & {
    readonly id: string;
    readonly at: string;
  })[];
}

interface Shared {
  readonly page: string;
  readonly zone: string;
  readonly acts: { readonly done: Act; readonly snooze: Act; readonly wake: Act };
  readonly hrefOf: (reference: string) => string;
}

export interface NotificationsListProps extends Shared {
  readonly groups: readonly NotificationGroupView[];
  readonly now: Date;
}

/** Each request with notifications and the reason for each, newest first. */
export function NotificationsList(props: NotificationsListProps) {
  return (
    <ol className="notifications">
      {props.groups.map((group) => (
        <li key={group.request.reference} data-key={group.request.reference}>
          <Head {...props} request={group.request} />
          <ul>
            {group.notifications.map((notification) => (
              <li key={notification.id}>
                <NotificationLine {...props} notification={notification} request={group.request} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Head(props: Shared & { readonly request: RequestRow }) {
  const { request, hrefOf, acts, page } = props;
  return (
    <div className="notifications-head">
      <h2>
        <RequestTitle request={request} hrefOf={hrefOf} />
      </h2>
      <TimeLeft
        status={request.status}
        label={timeWords(request)}
        dateTime={request.dueOn ?? undefined}
      />
      <SnoozeForm
        {...acts}
        reference={request.reference}
        from="notifications"
        page={page}
        until={null}
      />
    </div>
  );
}

function RequestTitle({
  request,
  hrefOf,
}: Pick<Shared, "hrefOf"> & { readonly request: RequestRow }) {
  const { reference, right, name } = request;
  return (
    <>
      <a href={hrefOf(reference)} className="font-mono">
        {reference}
      </a>{" "}
      {name
        ? t.rich("notifications.requestTitle", {
            right: t(RIGHT_NAMES[right]),
            name: <bdi>{name}</bdi>,
          })
        : t(RIGHT_NAMES[right])}
    </>
  );
}

interface NotificationLineProps extends NotificationsListProps {
  readonly notification: NotificationGroupView["notifications"][number];
  readonly request: RequestRow;
}

function NotificationLine({ notification, request, acts, page, zone, now }: NotificationLineProps) {
  const at = new Date(notification.at);
  const exact = formatInstant(t, at, zone);
  const why = notificationWords(notification, request.daysLeft);
  return (
    <>
      <p>
        <bdi>{why}</bdi>{" "}
        <time dateTime={notification.at} title={exact} className="text-ink-soft">
          {agoWords(at, now) ?? formatShortDay(t, dayIn(zone, at))}
          <span className="sr-words"> ({exact})</span>
        </time>
      </p>
      <ActPanel
        id={`done-${notification.id}`}
        action={acts.done}
        page={page}
        hidden={{ notification: notification.id }}
        submit={t("request.done")}
        about={`${request.reference}: ${why}`}
      />
    </>
  );
}

export interface SnoozedRequestsProps extends Shared {
  readonly snoozed: readonly { readonly request: RequestRow; readonly until: string }[];
}

/** The snoozed requests, with the next one to return first. */
export function SnoozedRequests({ snoozed, ...shared }: SnoozedRequestsProps) {
  if (snoozed.length === 0) return null;
  return (
    <details className="notifications-snoozed">
      <summary>
        {t("notifications.snooze.snoozed")}{" "}
        <span className="text-ink-soft">({snoozed.length})</span>
      </summary>
      <ol className="notifications">
        {snoozed.map(({ request, until }) => {
          const exact = formatInstant(t, new Date(until), shared.zone);
          return (
            <li key={request.reference} data-key={request.reference}>
              <div className="notifications-head">
                <h2>
                  <RequestTitle request={request} hrefOf={shared.hrefOf} />
                </h2>
                <p>
                  {t.rich("notifications.snooze.untilTime", {
                    time: <time dateTime={until}>{exact}</time>,
                  })}
                </p>
                <SnoozeForm
                  {...shared.acts}
                  reference={request.reference}
                  from="notifications"
                  page={shared.page}
                  until={exact}
                />
              </div>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
