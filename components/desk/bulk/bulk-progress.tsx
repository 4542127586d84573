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

/** The progress of a bulk action, and the requests that it failed for. */
export function BulkProgress(props: BulkProgressProps) {
  const { state, total, done, failed, failures, hrefOf } = props;
  const processed = done + failed;
  const finished = state === "done";
  return (
    <div className="grid gap-4">
      <Notice live tone={finished && failed === 0 ? "good" : "neutral"}>
        <p>{statusText(props)}</p>
      </Notice>
      {state === "running" || finished ? (
        <p className="grid max-w-md gap-1">
          <label htmlFor="progress">
            {failed > 0
              ? t("bulk.progress.countFailed", {
                  gone: processed,
                  total,
                  failed,
                })
              : t("bulk.progress.count", { gone: processed, total })}
          </label>
          <progress id="progress" className="progress" max={total} value={processed} />
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

/** The text changes only with the state, so that screen readers do not announce every step of the counter. */
function statusText({ state, total, done, failed }: BulkProgressProps): string {
  if (state === "undone") return t("bulk.progress.undone");
  if (state === "waiting")
    return t("bulk.progress.waiting", {
      count: total,
    });
  if (state === "running") return t("bulk.progress.running");
  const summary = t("bulk.progress.done", {
    count: done,
  });
  if (failed === 0) return summary;
  const left = t("bulk.progress.failedCount", { count: failed });
  return `${summary} ${left}`;
}
