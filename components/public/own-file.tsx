import type { ReactNode } from "react";
import { dayIn } from "@/components/clock/zone-day";
import type { FileView } from "@/lib/domain/request/view";
import { formatDay, type Words } from "@/lib/words/words";

/** The size as people say it: “1.2 MB”. */
export function formatSize(words: Words, bytes: number): string {
  const [unit, amount] =
    bytes < 1000
      ? (["byte", bytes] as const)
      : bytes < 1_000_000
        ? (["kilobyte", bytes / 1000] as const)
        : (["megabyte", bytes / 1_000_000] as const);
  return new Intl.NumberFormat(words.locale, {
    style: "unit",
    unit,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}

/** Whether the last day of a file has passed, and whether it was downloaded as often as it can be. */
export type Ended = { readonly expired?: boolean; readonly usedUp?: boolean };

/** Why a file cannot be downloaded; `null` where it can. Files of a response have a last day, others have none. */
export function heldWords(
  words: Words,
  { state, downloads, expired, usedUp }: Pick<FileView, "state" | "downloads"> & Ended,
): string | null {
  if (state !== "clean" && state !== "unscanned") return words(`form.file.held.${state}`);
  if (expired) return words("form.own.gone");
  return usedUp ? words("form.own.usedUp", { count: downloads }) : null;
}

/** What one should know before downloading a file. */
export function OwnFile({
  file,
  zone,
  words,
}: {
  readonly file: FileView;
  readonly zone: string;
  readonly words: Words;
}) {
  return (
    <dl className="answers">
      <Row label={words("form.file.name")}>
        <bdi dir="auto">{file.name}</bdi>
      </Row>
      <Row label={words("form.file.size")}>{formatSize(words, file.size)}</Row>
      {file.expiresAt ? (
        <Row label={words("form.file.until")}>
          {formatDay(words, dayIn(zone, lastInstant(file.expiresAt)))}
        </Row>
      ) : null}
      <Row label={words("form.file.downloads")}>
        {words("form.file.counted", { count: file.downloads })}
      </Row>
    </dl>
  );
}

/** A file ends with the first instant of the next day: its last day is the one before. */
export const lastInstant = (expiresAt: string): Date => new Date(Date.parse(expiresAt) - 1);

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
