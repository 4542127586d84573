import { formatNumber, t } from "@/components/i18n/translate";
import { answeredOf, dueOf, type Figures } from "@/lib/domain/reports/report";
import { shareWords } from "./report-numbers";

interface FigureView {
  readonly label: string;
  readonly value: string;
  readonly notes: readonly string[];
}

/** The figures of the whole period, each with its parts. */
export function ReportFigures({ figures }: { readonly figures: Figures }) {
  return (
    <dl className="report-figures">
      {[
        receivedFigure(figures),
        respondedFigure(figures),
        onTimeFigure(figures),
        endedFigure(figures),
      ].map(({ label, value, notes }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong>
            {notes.map((note) => (
              <span key={note}>{note}</span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const receivedFigure = ({ received, unconfirmed, merged }: Figures): FigureView => ({
  label: t("names.column.received"),
  value: formatNumber(received),
  notes: [
    ...(unconfirmed > 0 ? [t("reports.figure.unconfirmed", { unconfirmed })] : []),
    ...(merged > 0 ? [t("reports.figure.merged", { merged })] : []),
  ],
});

const respondedFigure = (figures: Figures): FigureView => {
  const { fulfilled, partlyFulfilled, nothingHeld, refused, extended } = figures;
  return {
    label: t("inbox.view.answered"),
    value: formatNumber(answeredOf(figures)),
    notes: [
      t("reports.figure.outcomes", { fulfilled, partlyFulfilled, nothingHeld, refused }),
      ...(extended > 0 ? [t("reports.figure.extended", { extended })] : []),
    ],
  };
};

const onTimeFigure = (figures: Figures): FigureView => {
  const { onTime, late, overdue, paused, undated } = figures;
  const all = dueOf(figures);
  return {
    label: t("reports.figure.onTime"),
    value: shareWords(figures),
    notes: [
      all > 0
        ? t("reports.figure.onTimeOf", {
            onTime,
            all,
            late,
            overdue,
          })
        : t("reports.figure.onTimeNone"),
      ...(paused > 0 ? [t("reports.figure.onTimePaused", { paused })] : []),
      ...(undated > 0 ? [t("reports.figure.onTimeUndated", { undated })] : []),
    ],
  };
};

const endedFigure = ({ closed, withdrawn }: Figures): FigureView => ({
  label: t("reports.figure.ended"),
  value: formatNumber(closed + withdrawn),
  notes: [
    t("reports.figure.endedBy", {
      withdrawn,
      closed,
    }),
  ],
});

/** How the figures are counted, which a reader has to know to pass them on. */
export function ReportRules() {
  return (
    <section aria-labelledby="rules" className="grid gap-2">
      <h2 id="rules">{t("reports.method.title")}</h2>
      <ul className="report-rules">
        {[
          t("reports.method.day"),
          t("reports.method.onTime"),
          t("reports.method.timeToRespond"),
          t("reports.method.merged"),
          t("reports.method.reopened"),
          t("reports.method.laws"),
          t("reports.method.team"),
        ].map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}
