import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { TimeLeft } from "@/components/ui/time-left";
import type { Deadline } from "@/lib/domain/clock/deadline-terms";
import type { State } from "@/lib/domain/request/state";
import type { TimeStatus } from "@/lib/domain/request/view";
import { formatDay, formatDue, zoneName } from "@/lib/words/words";
import { timeWords } from "./time-words";

export interface RequestDueProps {
  readonly request: {
    readonly state: State;
    readonly status: TimeStatus;
    readonly dueOn: string | null;
    readonly daysLeft: number | null;
    readonly paused: number | null;
    /** Set if the date is only the internal date of the desk. */
    readonly deadline?: Pick<Deadline, "internalOn">;
  };
  readonly zone: string;
}

/** The due date in large type, with the time left, its shape and the time zone. */
export function RequestDue({ request, zone }: RequestDueProps) {
  const { dueOn, state, paused, deadline } = request;
  const noDate = paused === null ? t("clock.noDate") : t("clock.stands");
  return (
    <>
      <section aria-labelledby="due" className="grid gap-2 border-y-2 border-ink py-3">
        <h2 id="due" className="sr-words">
          {t("names.column.due")}
        </h2>
        <p>
          <strong className="block text-figure leading-tight">
            {dueOn ? formatDay(t, dueOn) : noDate}
          </strong>
          {dueOn ? (
            <span className="text-ink-soft">
              {t("request.time.endOfDay", { zone: zoneName(t, zone) })}
            </span>
          ) : null}
          {paused === null ? null : (
            <span className="text-ink-soft">{t("clock.left", { days: paused })}</span>
          )}
        </p>
        {dueOn && deadline?.internalOn ? (
          <p className="text-ink-soft">{t("policy.internalDate.hint")}</p>
        ) : null}
        <p>
          <RequestTimeLeft request={request} zone={zone} />
        </p>
      </section>
      {state === "unconfirmed" || state === "lapsed" ? <UnverifiedNotice /> : null}
    </>
  );
}

export function RequestTimeLeft({ request, zone }: RequestDueProps) {
  const { dueOn, status } = request;
  return (
    <TimeLeft
      status={status}
      label={timeWords(request)}
      dateTime={dueOn ?? undefined}
      exact={dueOn ? formatDue(t, dueOn, zone) : undefined}
    />
  );
}

const UnverifiedNotice = () => (
  <Notice tone="warning" title={t("request.unverifiedNotice.title")}>
    <p>{t("request.unverifiedNotice.text")}</p>
  </Notice>
);
