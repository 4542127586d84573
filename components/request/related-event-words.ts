import type { LabelKey, Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";

const TASKS: Readonly<Record<string, LabelKey>> = {
  add: "activity.task.add",
  done: "activity.task.done",
  undone: "activity.task.undone",
  remove: "activity.task.remove",
};

type Facts = Readonly<Record<string, unknown>>;
type EventWords = { title: string; detail: string };

/** The words for events about tags, tasks, linked and merged requests; `null` for other events. */
export function relatedEventWords(t: Translate, event: string, facts: Facts): EventWords | null {
  const reference = String(facts.reference);
  switch (event) {
    case "tag":
      return {
        title: t(facts.on ? "activity.tag.added" : "activity.tag.removed"),
        detail: String(facts.name ?? ""),
      };
    case "task":
      return { title: t(TASKS[String(facts.did)] ?? "activity.task.changed"), detail: "" };
    case "link":
      return {
        title: t("activity.link.title"),
        detail: t("activity.link.detail", { reference }),
      };
    case "unlink":
      return {
        title: t("activity.unlink.title"),
        detail: t("activity.unlink.detail", { reference }),
      };
    case "merge":
      return {
        title: t("activity.merge.title"),
        detail: t("activity.merge.detail", { reference: String(facts.into) }),
      };
    case "take-in":
      return {
        title: t("activity.takeIn.title"),
        detail: t("activity.takeIn.detail", { reference }),
      };
    case "unmerge":
      return { title: t("activity.unmerge.title"), detail: unmergeWords(t, facts) };
    case "let-go":
      return {
        title: t("activity.unmerge.title"),
        detail: t("activity.unmerge.from", { reference }),
      };
    default:
      return null;
  }
}

function unmergeWords(t: Translate, { from, to }: Facts): string {
  const reference = String(from);
  return typeof to === "string"
    ? t("activity.unmerge.fromDue", { reference, day: formatDay(t, to) })
    : t("activity.unmerge.from", { reference });
}
