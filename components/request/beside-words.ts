import { formatDay, wordsFor } from "@/lib/words/words";

const TASKS: Readonly<Record<string, string>> = {
  add: "Task added",
  done: "Task done",
  undone: "Task open again",
  remove: "Task removed",
};

type Facts = Readonly<Record<string, unknown>>;
type EventWords = { title: string; detail: string };

/** What happened to how the desk marks and divides its work, and to which other requests belong to it. */
export function besideWords(event: string, facts: Facts): EventWords | null {
  const { reference } = facts;
  switch (event) {
    case "tag":
      return { title: facts.on ? "Tag added" : "Tag removed", detail: String(facts.name ?? "") };
    case "task":
      return { title: TASKS[String(facts.did)] ?? "Task changed", detail: "" };
    case "link":
      return { title: "Linked", detail: `to ${reference}` };
    case "unlink":
      return { title: "Link removed", detail: `to ${reference}` };
    case "merge":
      return { title: "Handled with another request", detail: `answered with ${facts.into}` };
    case "take-in":
      return { title: "Handled together", detail: `answers ${reference}, too` };
    case "unmerge":
      return { title: "Taken apart", detail: `from ${facts.from}${dueWords(facts.to)}` };
    case "let-go":
      return { title: "Taken apart", detail: `from ${reference}` };
    default:
      return null;
  }
}

const words = wordsFor("en");
const dueWords = (day: unknown): string =>
  typeof day === "string" ? `, due ${formatDay(words, day)}` : "";
