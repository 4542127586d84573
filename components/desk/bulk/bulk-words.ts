import { t } from "@/components/i18n/translate";
import type { BulkAct, Obstacle } from "@/lib/domain/inbox/bulk";
import type { LabelKey, PlainKey } from "@/lib/words/translator";

/** The name of each bulk action, as in the list of actions. */
export const BULK_NAMES: Record<BulkAct, LabelKey> = {
  assign: "browser.action.assign",
  tag: "bulk.action.tag",
  message: "browser.action.message",
  extend: "browser.action.extend",
  "close-unconfirmed": "bulk.action.closeUnconfirmed",
};

const TITLES = {
  assign: "bulk.title.assign",
  tag: "bulk.title.tag",
  message: "bulk.title.message",
  extend: "bulk.title.extend",
  "close-unconfirmed": "bulk.title.closeUnconfirmed",
} as const satisfies Record<BulkAct, PlainKey>;

export const bulkTitle = (act: BulkAct, total: number): string => t(TITLES[act], { count: total });

/** Why a bulk action does not apply to a request, as a sentence about that request. */
export const OBSTACLE_WORDS: Record<Obstacle, LabelKey> = {
  unconfirmed: "bulk.obstacle.unconfirmed",
  lapsed: "bulk.obstacle.lapsed",
  open: "bulk.obstacle.open",
  answered: "bulk.obstacle.answered",
  closed: "bulk.obstacle.closed",
  "not-allowed": "bulk.obstacle.notAllowed",
  "not-found": "bulk.obstacle.notFound",
  erased: "bulk.obstacle.erased",
  confirmed: "bulk.obstacle.confirmed",
  "no-member": "bulk.obstacle.noMember",
  "tags-full": "bulk.obstacle.tagsFull",
  "tasks-left": "bulk.obstacle.tasksLeft",
  unfilled: "bulk.obstacle.unfilled",
  "extended-already": "bulk.obstacle.extendedAlready",
  "stands-still": "bulk.obstacle.standsStill",
  "no-extension": "bulk.obstacle.noExtension",
  "day-missing": "bulk.obstacle.dayMissing",
  "day-too-early": "bulk.obstacle.dayTooEarly",
  refused: "bulk.obstacle.refused",
  broken: "bulk.obstacle.broken",
};
