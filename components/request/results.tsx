import type { FileView } from "@/lib/domain/view";
import { formatDay, type Words } from "@/lib/words/words";
import { formatSize, heldWords, lastInstant } from "./own-file";
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
        {results.map((file) => {
          const held = file.expired ? words("form.own.gone") : heldWords(words, file);
          return (
            <li key={file.id} className="border-t border-line py-3">
              {held ? (
                <bdi dir="auto">{file.name}</bdi>
              ) : (
                <a className="inline-flex min-h-11 items-center" href={`${path}/files/${file.id}`}>
                  <bdi dir="auto">{file.name}</bdi>
                </a>
              )}
              <p className="text-small text-ink-soft">{held ?? factsOf(file, zone, words)}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function factsOf({ size, expiresAt }: FileView, zone: string, words: Words): string {
  const until = expiresAt
    ? words("form.own.until", { day: formatDay(words, dayIn(zone, lastInstant(expiresAt))) })
    : null;
  return [formatSize(words, size), until].filter(Boolean).join(" · ");
}
