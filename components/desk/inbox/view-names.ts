import type { DueWindow, Sort } from "@/lib/domain/inbox/inbox";
import type { ViewName } from "@/lib/domain/request/view";
import type { Sentence } from "@/lib/words/staff";

export const VIEW_NAMES: Record<ViewName, Sentence> = {
  open: "Open ¦ requests",
  mine: "Mine",
  unassigned: "Unassigned",
  overdue: "Overdue",
  unconfirmed: "Unconfirmed ¦ requests",
  answered: "Answered ¦ requests",
  closed: "Closed ¦ requests",
  all: "All ¦ requests",
};

/** Nothing in a view: what that means and what to do. */
export const EMPTY_VIEWS: Record<ViewName, { title: Sentence; text: Sentence }> = {
  open: {
    title: "No open requests",
    text: "A request opens here once the person has confirmed their address. Until then it waits under Unconfirmed, and its clock runs.",
  },
  mine: {
    title: "Nothing is in your hands",
    text: "Open a request and press “Take it”. Those that nobody has yet are under Unassigned.",
  },
  unassigned: {
    title: "Every open request is in somebody’s hands",
    text: "New ones appear here until somebody takes them.",
  },
  overdue: {
    title: "Nothing is overdue",
    text: "A request appears here on the day after its last day.",
  },
  unconfirmed: {
    title: "No request waits to be confirmed",
    text: "A request stays here until the person follows the link in our mail.",
  },
  answered: {
    title: "No answered requests",
    text: "An answered request stays here while the person can fetch the result, until you close it.",
  },
  closed: {
    title: "No closed requests",
    text: "A closed request stays here. An admin can erase its personal data.",
  },
  all: {
    title: "No requests yet",
    text: "Requests arrive through the public page of this desk.",
  },
};

export const SORT_NAMES: Record<Sort, Sentence> = {
  due: "The earliest date",
  newest: "The newest",
  oldest: "The oldest",
};

export const DUE_NAMES: Record<DueWindow, Sentence> = {
  overdue: "Overdue",
  today: "Today",
  week: "Within 7 days",
  month: "Within 30 days",
  none: "No date",
};
