import type { MailKind, MailWay, WantKind } from "@/lib/domain/want";

export interface Wanting {
  readonly kind: WantKind;
  /** Whose act it was, where it was a colleague's. */
  readonly by: string | null;
  /** Where it was put off: until when; `null` where it is back before its time. */
  readonly on: string | null;
}

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

function dueWords(daysLeft: number | null): string {
  if (daysLeft === null) return "A date came near";
  if (daysLeft < 0) return `The answer is ${days(-daysLeft)} overdue`;
  if (daysLeft === 0) return "The answer is due today";
  return daysLeft === 1 ? "The answer is due tomorrow" : `The answer is due in ${days(daysLeft)}`;
}

/** Why a request wants its reader. */
export function wantWords({ kind, by, on }: Wanting, daysLeft: number | null): string {
  const who = by ?? "A colleague";
  switch (kind) {
    case "mention":
      return `${who} named you in a note`;
    case "reply":
      return "The person wrote or sent something";
    case "due-soon":
      return dueWords(daysLeft);
    case "failed-mail":
      return "A letter to the person could not be delivered";
    case "assigned":
      return `${who} put it into your hands`;
    case "back":
      return on ? "Back: you put it off until then" : "Back before its time: something happened";
  }
}

export const MAIL_NAMES: Record<MailKind, { label: string; hint: string }> = {
  mention: { label: "A note names you", hint: "A colleague writes @ and your name." },
  reply: {
    label: "The person writes",
    hint: "On requests in your hands, and on those that nobody has.",
  },
  "due-soon": {
    label: "A date comes near, or passes",
    hint: "14, 7, 3 and 1 days before it, on the day, and daily after it.",
  },
  "failed-mail": {
    label: "A letter cannot be delivered",
    hint: "On requests in your hands; admins hear of those that nobody has.",
  },
  assigned: { label: "A request is put into your hands", hint: "By a colleague, not by yourself." },
  back: { label: "What you put off is back", hint: "On time, or because the person wrote." },
  digest: {
    label: "How the desk stands",
    hint: "What is overdue, due soon and open, after seven in the morning.",
  },
};

export const WAY_NAMES: Record<MailWay, string> = {
  "at-once": "At once",
  daily: "Once a day",
  never: "Not by mail",
};
