import type { WaitReason } from "@/lib/domain/law/law";
import type { LawId } from "@/lib/domain/laws/laws";
import type { MessageText } from "@/lib/domain/problem/message";
import type { WaitView } from "@/lib/domain/request/view";
import type { Deadline } from "./deadline-terms";
import type { StepDays } from "./step-days";

/** What a question to the requester would now do to the clock. */
export type AskNow = {
  reason: WaitReason;
  /** Whether the clock is paused until the answer, under every law that applies. */
  stops: boolean;
  /** Where the clock is not paused: the law under which it runs on, its due date, and the article. */
  law: LawId;
  dueOn: string | null;
  source: string | null;
  daysLeft: number | null;
};

/** An unanswered question, with the due date that results if its answer came on `answeredOn`. */
export type OpenQuestion = {
  reason: WaitReason;
  askedOn: string;
  /** The day of the requester's last message since the question, or else today. */
  answeredOn: string;
  replied: boolean;
  dueOn: string | null;
  daysLeft: number | null;
};

/** The due date under a law; `null` where the law sets none, or while its clock is paused. */
export type LawChoice = { law: LawId; dueOn: string | null };

/** The result of an extension announced now: a new date, a date that the desk chooses, or why it is not possible. */
export type ExtensionNow =
  | { dueOn: string }
  /** The law leaves the new date to the notice. It has to be after this one. */
  | { after: string }
  | { refused: MessageText };

/** The dates that a notice of a delay would not move, or why such a notice is not possible. */
export type DelayNow = { dueOn: string | null; lawOn: string | null } | { refused: MessageText };

/** The clock of a request, with what each decision would do to it. Staff see it before they decide. */
export type ClockView = {
  deadline: Deadline;
  laws: LawId[];
  waits: WaitView[];
  days: StepDays;
  asks: AskNow[];
  questions: OpenQuestion[];
  lawChoices: LawChoice[];
  extension: ExtensionNow;
  delay: DelayNow;
  /** The date on which the requester was last told to expect the response. */
  expectedOn: string | null;
};
