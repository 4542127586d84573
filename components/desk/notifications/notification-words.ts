import { say, words } from "@/components/speech/say";
import type { MailKind, MailWay, WantKind } from "@/lib/domain/notifications/notification";
import { sayFixed } from "@/lib/words/fixed";
import type { Sentence } from "@/lib/words/staff";

export interface Wanting {
  readonly kind: WantKind;
  /** Whose act it was, where it was a colleague's. */
  readonly by: string | null;
  /** Where it was put off: until when; `null` where it is back before its time. */
  readonly on: string | null;
}

function dueWords(days: number | null): string {
  if (days === null) return say("A date came near");
  if (days < 0)
    return say("The answer is {days, plural, one {# day} other {# days}} overdue", { days: -days });
  if (days === 0) return say("The answer is due today");
  return days === 1
    ? say("The answer is due tomorrow")
    : say("The answer is due in {days, plural, one {# day} other {# days}}", { days });
}

/** Why a request wants its reader. */
export function wantWords({ kind, by, on }: Wanting, daysLeft: number | null): string {
  const name = by ? sayFixed(words, by) : say("A colleague");
  switch (kind) {
    case "mention":
      return say("{name} named you in a note", { name });
    case "reply":
      return say("The person wrote or sent something");
    case "due-soon":
      return dueWords(daysLeft);
    case "target":
      return say("One of our own targets is near, or was missed");
    case "failed-mail":
      return say("A letter to the person could not be delivered");
    case "acknowledgment":
      return say("The receipt has not been acknowledged");
    case "assigned":
      return say("{name} put it into your hands", { name });
    case "back":
      return on
        ? say("Back: you put it off until then")
        : say("Back before its time: something happened");
    case "second-look":
      return say("{name} asks for a second look", { name });
    case "returned":
      return by
        ? say("What you proposed came back: {name} was here", { name })
        : say("What you proposed came back: the request changed");
  }
}

export const MAIL_NAMES: Record<MailKind, { label: Sentence; hint: Sentence }> = {
  mention: { label: "A note names you", hint: "A colleague writes @ and your name." },
  reply: {
    label: "The person writes",
    hint: "On your requests. Those without an assignee are in the daily email.",
  },
  "due-soon": {
    label: "A date comes near, or passes",
    hint: "On your requests: 14, 7, 3 and 1 days before it, on the day, and once after it. Admins hear of requests on which nobody acts.",
  },
  target: {
    label: "One of our own targets comes near, or is missed",
    hint: "On requests in your hands; admins hear of each that is missed.",
  },
  "failed-mail": {
    label: "A letter cannot be delivered",
    hint: "On requests in your hands; admins hear of those that nobody has.",
  },
  acknowledgment: {
    label: "An acknowledgment is not sent in time",
    hint: "On requests assigned to you; admins get those without an assignee, and every one that is missed.",
  },
  assigned: { label: "A request is put into your hands", hint: "By a colleague, not by yourself." },
  back: { label: "What you put off is back", hint: "On time, or because the person wrote." },
  "second-look": {
    label: "A colleague asks for a second look",
    hint: "Before an answer goes out or data is erased, where the desk wants two people.",
  },
  returned: {
    label: "What you proposed comes back",
    hint: "A colleague sends it back, or the request changed meanwhile.",
  },
  digest: {
    label: "How the desk stands",
    hint: "What is overdue, due soon and without an assignee, in one email for all your desks, after seven in the morning.",
  },
};

export const WAY_NAMES: Record<MailWay, Sentence> = {
  "at-once": "At once",
  daily: "Once a day",
  never: "Not by mail",
};
