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
  label: say("Received"),
  value: number(received),
  notes: [
    ...(unconfirmed > 0
      ? [
          say(
            "{unconfirmed, number} of them from people who have not confirmed their address, or never did",
            { unconfirmed },
          ),
        ]
      : []),
    ...(merged > 0
      ? [
          say(
            "{merged, plural, one {# more is} other {# more are}} handled together with another request and counted once, with it",
            { merged },
          ),
        ]
      : []),
  ],
});

const answered = (figures: Figures): Told => {
  const { fulfilled, nothingHeld, refused, extended } = figures;
  return {
    label: say("Answered ¦ requests"),
    value: number(answeredOf(figures)),
    notes: [
      say(
        "{fulfilled, number} done as asked, {nothingHeld, number} with nothing held, {refused, number} refused",
        { fulfilled, nothingHeld, refused },
      ),
      ...(extended > 0
        ? [say("{extended, number} of them after a longer period was announced", { extended })]
        : []),
    ],
  };
};

const onTime = (figures: Figures): Told => {
  const { onTime, late, paused, undated } = figures;
  const all = onTime + late;
  return {
    label: say("Answered on time"),
    value: shareWords(figures),
    notes: [
      all > 0
        ? say(
            "{onTime, number} of {all, number} answers that had a last day; {late, number} late",
            {
              onTime,
              all,
              late,
            },
          )
        : say("No answer of this period had a last day"),
      ...(paused > 0
        ? [say("Not among them: {paused, number} while the clock stood still", { paused })]
        : []),
      ...(undated > 0
        ? [say("Not among them: {undated, number} without a date to meet", { undated })]
        : []),
    ],
  };
};

const took = ({ median, ninetieth }: Figures): Told => ({
  label: say("Days to an answer, median"),
  value: daysWords(median),
  notes:
    ninetieth === null
      ? [say("Nothing was answered in this period")]
      : [
          say("Nine in ten took {ninetieth, plural, one {# day} other {# days}} or less", {
            ninetieth,
          }),
        ],
});

const ended = ({ closed, withdrawn }: Figures): Told => ({
  label: say("Ended without an answer"),
  value: number(closed + withdrawn),
  notes: [
    say("{withdrawn, number} withdrawn by the person, {closed, number} closed by the desk", {
      withdrawn,
      closed,
    }),
  ],
});

/** What a reader has to know to pass the figures on. */
export function ReportRules() {
  return (
    <section aria-labelledby="rules" className="grid gap-2">
      <h2 id="rules">{say("How this is counted")}</h2>
      <ul className="report-rules">
        {[
          say(
            "What is answered, withdrawn or closed counts on the day it was, whenever it was received. Days are those of the desk’s zone.",
          ),
          say(
            "On time means by the end of the last day that the desk worked to: the law’s, or your own promise where that comes first.",
          ),
          say(
            "Days to an answer are whole days, from the day of receipt to the day of the answer. Those on which the clock stood still are among them.",
          ),
          say("Requests that are handled together are one request, the one that stays."),
          say("A request that is opened again is open, until it is answered anew."),
          say(
            "Where several laws apply, a request counts under the one whose last day comes first.",
          ),
          say("Nothing is counted by member of staff."),
        ].map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}
