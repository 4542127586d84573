import type { ReactNode } from "react";
import { dayIn } from "@/components/clock/zone-day";
import type { FileView } from "@/lib/domain/request/view";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";

/** The file size in decimal units, such as "1.2 MB". */
export function formatSize(t: Translate, bytes: number): string {
  const [unit, amount] =
    bytes < 1000
      ? (["byte", bytes] as const)
      : bytes < 1_000_000
        ? (["kilobyte", bytes / 1000] as const)
        : (["megabyte", bytes / 1_000_000] as const);
  return new Intl.NumberFormat(t.locale, {
    style: "unit",
    unit,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}

/** Whether the last day of a file has passed, and whether the file has reached its download limit. */
export type Ended = { readonly expired?: boolean; readonly usedUp?: boolean };

/** Why a file cannot be downloaded; `null` if it can. Only files of a response have a last day. */
export function unavailableReason(
  t: Translate,
  { state, downloads, expired, usedUp }: Pick<FileView, "state" | "downloads"> & Ended,
): string | null {
  if (state !== "clean" && state !== "unscanned") return t(`form.file.held.${state}`);
  if (expired) return t("form.own.gone");
  return usedUp ? t("form.own.usedUp", { count: downloads }) : null;
}

/** What the requester should know before downloading a file. */
export function OwnFile({
  file,
  zone,
  t,
}: {
  readonly file: FileView;
  readonly zone: string;
  readonly t: Translate;
}) {
  return (
    <dl className="answers">
      <Row label={t("form.file.name")}>
        <bdi dir="auto">{file.name}</bdi>
      </Row>
      <Row label={t("form.file.size")}>{formatSize(t, file.size)}</Row>
      {file.expiresAt ? (
        <Row label={t("form.file.until")}>
          {formatDay(t, dayIn(zone, lastInstant(file.expiresAt)))}
        </Row>
      ) : null}
      <Row label={t("form.file.downloads")}>
        {t("form.file.counted", { count: file.downloads })}
      </Row>
    </dl>
  );
}

/** A file expires at the first instant of a day, so its last day is the day before. */
export const lastInstant = (expiresAt: string): Date => new Date(Date.parse(expiresAt) - 1);

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
