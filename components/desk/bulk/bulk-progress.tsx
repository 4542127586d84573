import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import type { BulkState, Obstacle } from "@/lib/domain/inbox/bulk";
import { FailureList } from "./bulk-preview";

export interface BulkProgressProps {
  readonly state: BulkState;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly failures: readonly { readonly reference: string; readonly obstacle: Obstacle }[];
  readonly hrefOf: (reference: string) => string;
}

/** How far an act on many requests is, and what failed. */
export function BulkProgress(props: BulkProgressProps) {
  const { state, total, done, failed, failures, hrefOf } = props;
  const gone = done + failed;
  const through = state === "done";
  return (
    <div className="grid gap-4">
      <Notice live tone={through && failed === 0 ? "good" : "neutral"}>
        <p>{saidOf(props)}</p>
      </Notice>
      {state === "running" || through ? (
        <p className="grid max-w-md gap-1">
          <label htmlFor="progress">
            {failed > 0
              ? t("bulk.progress.countFailed", {
                  gone,
                  total,
                  failed,
                })
              : t("bulk.progress.count", { gone, total })}
          </label>
          <progress id="progress" className="progress" max={total} value={gone} />
        </p>
      ) : null}
      {failed > 0 ? (
        <FailureList
          heading="h2"
          label={
            failures.length < failed
              ? t("bulk.progress.firstFailed", { count: failures.length })
              : t("bulk.progress.failed")
          }
          failures={failures}
          hrefOf={hrefOf}
        />
      ) : null}
    </div>
  );
}

/** It changes with the state alone: what counts up is not read aloud again and again. */
function saidOf({ state, total, done, failed }: BulkProgressProps): string {
  if (state === "undone") return t("bulk.progress.undone");
  if (state === "waiting")
    return t("bulk.progress.waiting", {
      count: total,
    });
  if (state === "running") return t("bulk.progress.running");
  const through = t("bulk.progress.done", {
    count: done,
  });
  if (failed === 0) return through;
  const left = t("bulk.progress.failedCount", { count: failed });
  return `${through} ${left}`;
}
