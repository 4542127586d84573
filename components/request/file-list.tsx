import { t } from "@/components/i18n/translate";
import type { FileState, FileView } from "@/lib/domain/request/view";
import type { LabelKey } from "@/lib/words/translator";
import { formatInstant } from "@/lib/words/words";

function sizeWords(bytes: number): string {
  if (bytes < 1024) return t("request.file.bytes", { size: bytes });
  const size = bytes / 1024;
  return size < 1024
    ? t("request.file.kilobytes", { size })
    : t("request.file.megabytes", { size: size / 1024 });
}

/** Files with their state. `hrefOf` returns the address of the download. */
export function FileList({
  files,
  hrefOf,
  zone,
  results,
}: {
  readonly files: readonly FileView[];
  readonly hrefOf: (id: string) => string;
  readonly zone: string;
  /** For files of a response: shows how often the requester downloaded each file, and until when that is possible. */
  readonly results?: boolean;
}) {
  return (
    <ul className="grid gap-1">
      {files.map(({ id, name, state, size, downloads, expiresAt }) => (
        <li key={id}>
          {UNAVAILABLE[state] ? (
            <bdi>{name}</bdi>
          ) : (
            <a href={hrefOf(id)} download>
              <bdi>{name}</bdi>
            </a>
          )}{" "}
          <span className="text-ink-soft">{sizeWords(size)}</span>
          <UnavailableReason state={state} />
          {results ? (
            <span className="block text-ink-soft">
              {downloadWords(
                downloads,
                UNAVAILABLE[state]
                  ? null
                  : expiresAt && formatInstant(t, new Date(expiresAt), zone),
              )}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Why a file cannot be opened. */
const UNAVAILABLE: Partial<Record<FileState, LabelKey>> = {
  quarantined: "request.fileState.quarantined",
  infected: "request.fileState.infected",
  deleted: "request.fileState.deleted",
  expired: "request.fileState.expired",
  withdrawn: "request.fileState.withdrawn",
  unscannable: "request.fileState.unscannable",
};

function UnavailableReason({ state }: { readonly state: FileState }) {
  const why = UNAVAILABLE[state];
  return why ? <strong className="block font-semibold">{t(why)}</strong> : null;
}

const downloadWords = (count: number, until: string | null): string =>
  until
    ? t("request.file.downloadsUntil", { count, until })
    : t("request.file.downloads", {
        count,
      });
