import type { Act } from "@/components/desk/forms/action-state";
import type { Step } from "@/lib/domain/request/request";

export type BesideAct =
  | "addTag"
  | "removeTag"
  | "addTask"
  | "markTask"
  | "removeTask"
  | "link"
  | "unlink"
  | "merge"
  | "unmerge";

/** What the parts beside the steps of a request rest on. */
export interface BesideProps {
  readonly acts: Readonly<Record<BesideAct, Act>>;
  readonly steps: readonly Step[];
  /** The page of the request. */
  readonly page: string;
  readonly hrefOf: (reference: string) => string;
}
