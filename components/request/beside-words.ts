import type { Reader, Sentence } from "@/lib/words/staff";
import { formatDay } from "@/lib/words/words";

const TASKS: Readonly<Record<string, Sentence>> = {
  add: "activity.task.add",
  done: "activity.task.done",
  undone: "activity.task.undone",
  remove: "activity.task.remove",
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
        title: say(facts.on ? "activity.tag.added" : "activity.tag.removed"),
        detail: String(facts.name ?? ""),
      };
    case "task":
      return { title: say(TASKS[String(facts.did)] ?? "activity.task.changed"), detail: "" };
    case "link":
      return {
        title: say("activity.link.title"),
        detail: say("activity.link.detail", { reference }),
      };
    case "unlink":
      return {
        title: say("activity.unlink.title"),
        detail: say("activity.unlink.detail", { reference }),
      };
    case "merge":
      return {
        title: say("activity.merge.title"),
        detail: say("activity.merge.detail", { reference: String(facts.into) }),
      };
    case "take-in":
      return {
        title: say("activity.takeIn.title"),
        detail: say("activity.takeIn.detail", { reference }),
      };
    case "unmerge":
      return { title: say("activity.unmerge.title"), detail: apartWords(reader, facts) };
    case "let-go":
      return {
        title: say("activity.unmerge.title"),
        detail: say("activity.unmerge.from", { reference }),
      };
    default:
      return null;
  }
}

function apartWords({ say, words }: Reader, { from, to }: Facts): string {
  const reference = String(from);
  return typeof to === "string"
    ? say("activity.unmerge.fromDue", { reference, day: formatDay(words, to) })
    : say("activity.unmerge.from", { reference });
}
