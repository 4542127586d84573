import type { Reader, Sentence } from "@/lib/words/staff";
import { formatDay } from "@/lib/words/words";

const TASKS: Readonly<Record<string, Sentence>> = {
  add: "Task added",
  done: "Task done",
  undone: "Task open again",
  remove: "Task removed",
};

type Facts = Readonly<Record<string, unknown>>;
type EventWords = { title: string; detail: string };

/** What happened to how the desk marks and divides its work, and to which other requests belong to it. */
export function besideWords(reader: Reader, event: string, facts: Facts): EventWords | null {
  const { say } = reader;
  const reference = String(facts.reference);
  switch (event) {
    case "tag":
      return {
        title: say(facts.on ? "Tag added" : "Tag removed"),
        detail: String(facts.name ?? ""),
      };
    case "task":
      return { title: say(TASKS[String(facts.did)] ?? "Task changed"), detail: "" };
    case "link":
      return { title: say("Linked"), detail: say("to {reference} ¦ linked", { reference }) };
    case "unlink":
      return {
        title: say("Link removed"),
        detail: say("to {reference} ¦ a link was removed", { reference }),
      };
    case "merge":
      return {
        title: say("Handled with another request"),
        detail: say("answered with {reference}", { reference: String(facts.into) }),
      };
    case "take-in":
      return {
        title: say("Handled together"),
        detail: say("answers {reference}, too", { reference }),
      };
    case "unmerge":
      return { title: say("Taken apart"), detail: apartWords(reader, facts) };
    case "let-go":
      return { title: say("Taken apart"), detail: say("from {reference}", { reference }) };
    default:
      return null;
  }
}

function apartWords({ say, words }: Reader, { from, to }: Facts): string {
  const reference = String(from);
  return typeof to === "string"
    ? say("from {reference}, due {day}", { reference, day: formatDay(words, to) })
    : say("from {reference}", { reference });
}
