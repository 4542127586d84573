import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";

export interface IntegrityProgressProps {
  readonly started: boolean;
  readonly entries: number;
  /** How many entries the last check found. */
  readonly expected: number | null;
}

/** How far an integrity check is. Without script, reloading the page shows how far it has come. */
export function IntegrityProgress({ started, entries, expected }: IntegrityProgressProps) {
  const label = t("desk.integrity.progress", { entries });
  const total = Math.max(expected ?? 0, entries);
  return (
    <div className="grid max-w-3xl gap-4">
      <Notice live>
        <p>{started ? t("desk.integrity.running") : t("desk.integrity.starting")}</p>
      </Notice>
      {started ? (
        <p className="grid max-w-md gap-1">
          <label htmlFor="progress">{label}</label>
          {total > 0 ? (
            <progress id="progress" className="progress" max={total} value={entries} />
          ) : (
            <progress id="progress" className="progress" />
          )}
        </p>
      ) : null}
    </div>
  );
}
