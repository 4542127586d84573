import type { DueWindow, Sort } from "@/lib/domain/inbox/inbox";
import type { ViewName } from "@/lib/domain/request/view";
import type { LabelKey } from "@/lib/words/translator";

export const VIEW_NAMES: Record<ViewName, LabelKey> = {
  open: "inbox.view.open",
  mine: "inbox.view.mine",
  unassigned: "inbox.view.unassigned",
  overdue: "inbox.view.overdue",
  unconfirmed: "inbox.view.unconfirmed",
  answered: "inbox.view.answered",
  closed: "inbox.view.closed",
  all: "inbox.view.all",
};

/** What an empty view means and what to do. */
export const EMPTY_VIEWS: Record<ViewName, { title: LabelKey; text: LabelKey }> = {
  open: {
    title: "inbox.emptyTitle.open",
    text: "inbox.emptyText.open",
  },
  mine: {
    title: "inbox.emptyTitle.mine",
    text: "inbox.emptyText.mine",
  },
  unassigned: {
    title: "inbox.emptyTitle.unassigned",
    text: "inbox.emptyText.unassigned",
  },
  overdue: {
    title: "inbox.emptyTitle.overdue",
    text: "inbox.emptyText.overdue",
  },
  unconfirmed: {
    title: "inbox.emptyTitle.unconfirmed",
    text: "inbox.emptyText.unconfirmed",
  },
  answered: {
    title: "inbox.emptyTitle.answered",
    text: "inbox.emptyText.answered",
  },
  closed: {
    title: "inbox.emptyTitle.closed",
    text: "inbox.emptyText.closed",
  },
  all: {
    title: "inbox.emptyTitle.all",
    text: "inbox.emptyText.all",
  },
};

export const SORT_NAMES: Record<Sort, LabelKey> = {
  due: "inbox.sort.due",
  newest: "inbox.sort.newest",
  oldest: "inbox.sort.oldest",
};

export const DUE_NAMES: Record<DueWindow, LabelKey> = {
  overdue: "inbox.view.overdue",
  today: "inbox.due.today",
  week: "inbox.due.week",
  month: "inbox.due.month",
  none: "inbox.due.none",
};
