import { say } from "@/components/speech/say";
import { answeredOf, type Figures } from "@/lib/domain/reports/report";
import { daysWords, number, shareWords } from "./report-numbers";

interface Told {
  readonly label: string;
  readonly value: string;
  readonly notes: readonly string[];
}

/** The figures of the whole period, each with what it is made of. */
export function ReportFigures({ figures }: { readonly figures: Figures }) {
  return (
    <dl className="report-figures">
      {[came(figures), answered(figures), onTime(figures), took(figures), ended(figures)].map(
        ({ label, value, notes }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <strong>{value}</strong>
              {notes.map((note) => (
                <span key={note}>{note}</span>
              ))}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

const came = ({ received, unconfirmed, merged }: Figures): Told => ({
  label: say("names.column.received"),
  value: number(received),
  notes: [
    ...(unconfirmed > 0 ? [say("reports.figure.unconfirmed", { unconfirmed })] : []),
    ...(merged > 0 ? [say("reports.figure.merged", { merged })] : []),
  ],
});

const answered = (figures: Figures): Told => {
  const { fulfilled, nothingHeld, refused, extended } = figures;
  return {
    label: say("inbox.view.answered"),
    value: number(answeredOf(figures)),
    notes: [
      say("reports.figure.outcomes", { fulfilled, nothingHeld, refused }),
      ...(extended > 0 ? [say("reports.figure.extended", { extended })] : []),
    ],
  };
};

const onTime = (figures: Figures): Told => {
  const { onTime, late, paused, undated } = figures;
  const all = onTime + late;
  return {
    label: say("reports.figure.onTime"),
    value: shareWords(figures),
    notes: [
      all > 0
        ? say("reports.figure.onTimeOf", {
            onTime,
            all,
            late,
          })
        : say("reports.figure.onTimeNone"),
      ...(paused > 0 ? [say("reports.figure.onTimePaused", { paused })] : []),
      ...(undated > 0 ? [say("reports.figure.onTimeUndated", { undated })] : []),
    ],
  };
};

const took = ({ median, ninetieth }: Figures): Told => ({
  label: say("reports.figure.median"),
  value: daysWords(median),
  notes:
    ninetieth === null
      ? [say("reports.figure.medianNone")]
      : [
          say("reports.figure.ninetieth", {
            ninetieth,
          }),
        ],
});

const ended = ({ closed, withdrawn }: Figures): Told => ({
  label: say("reports.figure.ended"),
  value: number(closed + withdrawn),
  notes: [
    say("reports.figure.endedBy", {
      withdrawn,
      closed,
    }),
  ],
});

/** What a reader has to know to pass the figures on. */
export function ReportRules() {
  return (
    <section aria-labelledby="rules" className="grid gap-2">
      <h2 id="rules">{say("reports.method.title")}</h2>
      <ul className="report-rules">
        {[
          say("reports.method.day"),
          say("reports.method.onTime"),
          say("reports.method.timeToRespond"),
          say("reports.method.merged"),
          say("reports.method.reopened"),
          say("reports.method.laws"),
          say("reports.method.team"),
        ].map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}
