import { say, words } from "@/components/speech/say";
import type { FileState, FileView } from "@/lib/domain/request/view";
import type { Sentence } from "@/lib/words/staff";
import { formatInstant } from "@/lib/words/words";

function sizeWords(bytes: number): string {
  if (bytes < 1024) return say("{size, number, ::group-off} bytes", { size: bytes });
  const size = bytes / 1024;
  return size < 1024
    ? say("{size, number, ::group-off precision-integer} KB", { size })
    : say("{size, number, ::.0} MB", { size: size / 1024 });
}

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
          <Held state={state} />
          {results ? (
            <span className="block text-ink-soft">
              {fetchedWords(
                downloads,
                HELD[state] ? null : expiresAt && formatInstant(words, new Date(expiresAt), zone),
              )}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Why nobody can open a file. */
const HELD: Partial<Record<FileState, Sentence>> = {
  quarantined: "Waits for its virus check: can be opened once it is clean",
  infected: "A virus was found: the file was destroyed",
  deleted: "Deleted with the decision",
  expired: "Deleted after the last day to download it",
  withdrawn: "Withdrawn: nobody can open it any more",
  unscannable: "Could not be checked for viruses: nobody can open it",
};

function Held({ state }: { readonly state: FileState }) {
  const why = HELD[state];
  return why ? <strong className="block font-semibold">{say(why)}</strong> : null;
}

const fetchedWords = (count: number, until: string | null): string =>
  until
    ? say(
        "{count, plural, =0 {Not fetched yet} one {Fetched once} other {Fetched # times}}; can be fetched until {until}",
        { count, until },
      )
    : say("{count, plural, =0 {Not fetched yet} one {Fetched once} other {Fetched # times}}", {
        count,
      });
