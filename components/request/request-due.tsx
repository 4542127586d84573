import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { TimeLeft } from "@/components/ui/time-left";
import type { Deadline } from "@/lib/domain/clock/deadline-terms";
import type { TargetState, TargetView } from "@/lib/domain/clock/target";
import type { RequestRow, TimeStatus } from "@/lib/domain/request/view";
import type { PlainKey } from "@/lib/words/translator";
import { formatDay, formatDue, formatShortDay, zoneName } from "@/lib/words/words";
import { TARGET_NAMES } from "./names";
import { timeWords } from "./time-words";

export interface RequestDueProps {
  readonly request: Pick<RequestRow, "state" | "status" | "dueOn" | "daysLeft" | "paused"> & {
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

const SHAPES: Readonly<Record<TargetState, TimeStatus>> = {
  met: "done",
  missed: "overdue",
  "on-track": "on-track",
  "due-soon": "due-soon",
  paused: "waiting",
};

const STATES = {
  met: "sla.state.met",
  missed: "sla.state.missed",
  "on-track": "request.dueOn",
  "due-soon": "sla.state.dueSoon",
  paused: "sla.state.paused",
} as const satisfies Readonly<Record<TargetState, PlainKey>>;

/** The SLA targets of a request. They are small and named so that nobody takes them for the legal deadline. */
export function OwnTargets({ targets }: { readonly targets: readonly TargetView[] }) {
  if (targets.length === 0) return null;
  return (
    <section aria-labelledby="own-targets" className="grid gap-1">
      <h2 id="own-targets" className="text-small">
        {t("sla.heading")}
      </h2>
      <dl className="grid gap-1">
        {targets.map(({ target, state, dueOn }) => (
          <div key={target} className="flex flex-wrap justify-between gap-x-3">
            <dt className="text-ink-soft">{t(TARGET_NAMES[target])}</dt>
            <dd>
              <TimeLeft
                status={SHAPES[state]}
                label={t(STATES[state], { day: formatShortDay(t, dueOn) })}
                dateTime={state === "paused" ? undefined : dueOn}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-ink-soft">{t("sla.notLegal")}</p>
    </section>
  );
}
