import type { FileView } from "@/lib/domain/view";
import { formatDay, type Words } from "@/lib/words/words";
import { formatSize, lastInstant } from "./own-file";
import { dayIn } from "./zone-day";

/** The files that an answer brought, with the last day of each. */
export function Results({
  results,
  path,
  zone,
  words,
}: {
  readonly results: readonly (FileView & { readonly expired: boolean })[];
  readonly path: string;
  readonly zone: string;
  readonly words: Words;
}) {
  if (results.length === 0) return null;
  return (
    <section className="flow mt-9">
      <h2>{words("form.own.files")}</h2>
      <p>{words("form.own.filesLead")}</p>
      <ul className="answers">
        {results.map(({ id, name, size, expired, expiresAt }) => (
          <li key={id} className="border-t border-line py-3">
            {expired ? (
              <bdi dir="auto">{name}</bdi>
            ) : (
              <a className="inline-flex min-h-11 items-center" href={`${path}/files/${id}`}>
                <bdi dir="auto">{name}</bdi>
              </a>
            )}
            <p className="text-small text-ink-soft">
              {expired
                ? words("form.own.gone")
                : [
                    formatSize(words, size),
                    expiresAt
                      ? words("form.own.until", {
                          day: formatDay(words, dayIn(zone, lastInstant(expiresAt))),
                        })
                      : null,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
