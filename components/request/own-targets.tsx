import { t } from "@/components/i18n/translate";
import { TimeLeft, type TimeStatus } from "@/components/ui/time-left";
import type { TargetState, TargetView } from "@/lib/domain/clock/target";
import type { PlainKey } from "@/lib/words/translator";
import { formatShortDay } from "@/lib/words/words";
import { TARGET_NAMES } from "./names";

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
