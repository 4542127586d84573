import type { FileState, FileView } from "@/lib/domain/view";
import { formatInstant, wordsFor } from "@/lib/words/words";

const words = wordsFor("en");

const sizeWords = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} bytes`
    : bytes < 1024 * 1024
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Files with what became of them; `hrefOf` leads to the download. */
export function FileList({
  files,
  hrefOf,
  zone,
  results,
}: {
  readonly files: readonly FileView[];
  readonly hrefOf: (id: string) => string;
  readonly zone: string;
  /** Files of the answer: how often the person fetched them, and until when they can. */
  readonly results?: boolean;
}) {
  return (
    <ul className="grid gap-1">
      {files.map(({ id, name, state, size, downloads, expiresAt }) => (
        <li key={id}>
          {HELD[state] ? (
            <bdi>{name}</bdi>
          ) : (
            <a href={hrefOf(id)} download>
              <bdi>{name}</bdi>
            </a>
          )}{" "}
          <span className="text-ink-soft">{sizeWords(size)}</span>
          {HELD[state] ? <strong className="block font-semibold">{HELD[state]}</strong> : null}
          {results ? (
            <span className="block text-ink-soft">
              {fetchedWords(downloads)}
              {expiresAt
                ? `; can be fetched until ${formatInstant(words, new Date(expiresAt), zone)}`
                : ""}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Why nobody can open a file. */
const HELD: Partial<Record<FileState, string>> = {
  quarantined: "Waits for its virus check: can be opened once it is clean",
  infected: "A virus was found: the file was destroyed",
  deleted: "Deleted with the decision",
  unscannable: "Could not be checked for viruses: nobody can open it",
};

function fetchedWords(downloads: number): string {
  if (downloads === 0) return "Not fetched yet";
  return downloads === 1 ? "Fetched once" : `Fetched ${downloads} times`;
}
