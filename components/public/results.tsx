import { dayIn } from "@/components/clock/zone-day";
import type { FileView } from "@/lib/domain/request/view";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";
import { type Ended, formatSize, lastInstant, unavailableReason } from "./own-file";

/** The files of a response, with the last day of each. */
export function Results({
  results,
  mayReply,
  home,
  path,
  zone,
  t,
}: {
  readonly results: readonly (FileView & Ended)[];
  /** Whether the page ends with a form to write to the desk. */
  readonly mayReply: boolean;
  readonly home: string;
  readonly path: string;
  readonly zone: string;
  readonly t: Translate;
}) {
  if (results.length === 0) return null;
  const whyUnavailable = (file: (typeof results)[number]) => unavailableReason(t, file);
  return (
    <section className="flow mt-9">
      <h2>{t("form.own.files")}</h2>
      {results.every(whyUnavailable) ? null : <p>{t("form.own.filesLead")}</p>}
      <ul className="answers">
        {results.map((file) => {
          const why = whyUnavailable(file);
          return (
            <li key={file.id} className="border-t border-line py-3">
              {why ? (
                <bdi dir="auto">{file.name}</bdi>
              ) : (
                <a className="inline-flex min-h-11 items-center" href={`${path}/files/${file.id}`}>
                  <bdi dir="auto">{file.name}</bdi>
                </a>
              )}
              <p className="text-small text-ink-soft">{why ?? factsOf(file, zone, t)}</p>
            </li>
          );
        })}
      </ul>
      {results.some(whyUnavailable) ? (
        <p data-print="no">
          {mayReply
            ? t("form.own.filesAgain")
            : t.rich("form.own.filesAgainNew", {
                link: (text) => <a href={`${home}/request`}>{text}</a>,
              })}
        </p>
      ) : null}
    </section>
  );
}

function factsOf({ size, expiresAt }: FileView, zone: string, t: Translate): string {
  const until = expiresAt
    ? t("form.own.until", { day: formatDay(t, dayIn(zone, lastInstant(expiresAt))) })
    : null;
  return [formatSize(t, size), until].filter(Boolean).join(" · ");
}
