import { Notice } from "@/components/form/notice";
import type { BulkState, Obstacle } from "@/lib/domain/bulk";
import { FailureList } from "./bulk-rehearsal";
import { number, requests } from "./bulk-words";

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
            {number(gone)} of {number(total)}
            {failed > 0 ? `, ${number(failed)} could not be done` : ""}
          </label>
          <progress id="progress" className="progress" max={total} value={gone} />
        </p>
      ) : null}
      {failed > 0 ? (
        <FailureList
          heading="h2"
          label={
            failures.length < failed
              ? `The first ${failures.length} that could not be done`
              : "Could not be done"
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
  if (state === "undone") return "Undone. Nothing was done to any request, and no mail goes out.";
  if (state === "waiting") return `It begins in a moment, for ${requests(total)}.`;
  if (state === "running") return "It has begun. You can leave this page: it goes on by itself.";
  if (failed === 0) return `Done for ${requests(done)}.`;
  return `Done for ${done === 0 ? "none" : requests(done)}. ${number(failed)} could not be done: nothing was changed on ${failed === 1 ? "it" : "them"}.`;
}
