import type { WaitReason } from "@/lib/domain/law/law";
import type { LawId } from "@/lib/domain/laws/laws";
import type { MessageText } from "@/lib/domain/problem/message";
import type { WaitView } from "@/lib/domain/request/view";
import type { Deadline } from "./deadline-terms";
import type { StepDays } from "./step-days";

/** What asking the person something now would do to the clock. */
export type AskNow = {
  reason: WaitReason;
  /** Whether the days until the answer do not count, under every law that applies. */
  stops: boolean;
  /** Where the clock runs on: the law that lets it, its day, and where that is written. */
  law: LawId;
  dueOn: string | null;
  source: string | null;
  daysLeft: number | null;
};

/** An unanswered question: since when, on which day its answer seems to have come, and where that leads. */
export type OpenQuestion = {
  reason: WaitReason;
  askedOn: string;
  /** The day of the person's last message since, if there is one; else today. */
  answeredOn: string;
  replied: boolean;
  dueOn: string | null;
  daysLeft: number | null;
};

/** The day each law would lead to; `null` where it sets none, or while its clock stands still. */
export type LawChoice = { law: LawId; dueOn: string | null };

/** Where an extension announced now would lead: to a day, to one the desk names, or nowhere and why. */
export type ExtensionNow =
  | { dueOn: string }
  /** The law leaves the new day to the notice; it has to come after this one. */
  | { after: string }
  | { refused: MessageText };

/** Whether the requester can be told of a delay, with the dates that such a notice does not move. */
export type DelayNow = { dueOn: string | null; lawOn: string | null } | { refused: MessageText };

/** The clock of a request with what each decision would do to it, shown before the click. */
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
  /** The day that the requester was last told to expect the response on. */
  expectedOn: string | null;
};
