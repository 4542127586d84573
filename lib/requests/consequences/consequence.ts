import type { Facts } from "@/lib/domain/request/event";
import type { Step, UndoableAction } from "@/lib/domain/request/steps";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/database/db";
import type { LoadedRequest } from "@/lib/requests/record/load-request";

/** The form that staff sent, with what was typed into it. */
export type SentForm = { form: UndoableAction; typed: Readonly<Record<string, unknown>> };

/** A step of which the request's row, the log entry and the emails are written, in a transaction that is still open. */
export type TakenStep = {
  step: Step;
  before: LoadedRequest;
  after: LoadedRequest;
  /** The columns that the step wrote, without the version. */
  columns: Prisma.RequestUncheckedUpdateInput;
  /** The number of the step's log entry, which identifies the step, and the facts in it. */
  seq: number;
  facts: Facts;
  /** The requester did something that staff have to see, so the request is unread. */
  news: boolean;
  /** Absent where the step was not taken with a form of a staff page. */
  sent?: SentForm;
  /** The ids of the emails to the requester. */
  emails: readonly string[];
  /** Until then the emails wait and the step can be undone. Absent where it cannot be undone. */
  undoableUntil?: Date;
};

/**
 * What a step brings along besides the change of its request. It runs in the transaction of the step, for every step,
 * and decides itself whether it has something to do. `orphaned`: stored objects lost their file and can be removed.
 */
export type Consequence = (
  ctx: Context,
  tx: Tx,
  taken: TakenStep,
) => Promise<{ orphaned: boolean } | undefined>;
