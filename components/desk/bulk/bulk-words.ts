import { say, spoken } from "@/components/speech/say";
import type { BulkAct, Obstacle } from "@/lib/domain/inbox/bulk";
import type { Sentence } from "@/lib/words/staff";

/** What each act is called where one chooses it. */
export const BULK_NAMES: Record<BulkAct, Sentence> = {
  assign: "Assign",
  tag: "Tag ¦ to put on",
  message: "Write to the person",
  extend: "Extend the period",
  "close-unconfirmed": "Close as never confirmed",
};

const TITLES: Record<BulkAct, Sentence> = {
  assign: "Assign {count, plural, one {# request} other {# requests}}",
  tag: "Tag {count, plural, one {# request} other {# requests}}",
  message: "Write to the people of {count, plural, one {# request} other {# requests}}",
  extend: "Extend the period of {count, plural, one {# request} other {# requests}}",
  "close-unconfirmed":
    "Close {count, plural, one {# request} other {# requests}} as never confirmed",
};

export const number = (count: number): string => count.toLocaleString(spoken());

export const bulkTitle = (act: BulkAct, total: number): string =>
  say(TITLES[act], { count: total });

/** Why it cannot be done to a request, as a sentence about that one. */
export const OBSTACLE_WORDS: Record<Obstacle, Sentence> = {
  unconfirmed: "The address is not confirmed yet.",
  lapsed: "The address was never confirmed, and the link ran out.",
  open: "It is open.",
  answered: "It is answered.",
  closed: "It is closed.",
  "not-allowed": "The role of whoever asked for it does not allow this.",
  "not-found": "It is no longer at this desk.",
  erased: "The personal data was erased.",
  confirmed: "The address was confirmed.",
  "no-member": "Whoever was to get it does not handle requests at this desk any more.",
  "tags-full": "It has as many tags as it can have, or the desk has.",
  "tasks-left": "Something that has to be done first is not done.",
  unfilled: "Something its message needs is not known.",
  "extended-already": "The period was extended already.",
  "stands-still": "The clock stands still.",
  "no-extension": "The law gives no extension, or not any more.",
  "day-missing": "The law leaves the new last day to you, and none was named.",
  "day-too-early": "The new last day is not after the one it has.",
  refused: "It was refused. Open the request to see why.",
  broken: "Something failed on our side. Nothing was changed.",
};
