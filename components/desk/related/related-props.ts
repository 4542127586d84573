import type { ActionFor } from "@/components/desk/request/step-props";
import type { Step } from "@/lib/domain/request/steps";

/** What the tags, tasks, linked and merged requests of a request page have in common. */
export interface RelatedProps {
  readonly act: ActionFor;
  readonly steps: readonly Step[];
  /** The page of the request. */
  readonly page: string;
  readonly hrefOf: (reference: string) => string;
}
