import type { ActField } from "@/components/desk/forms/action-fields";
import { ActPanel } from "@/components/desk/forms/action-form";
import type { RelatedProps } from "@/components/desk/request/step-props";
import { t } from "@/components/i18n/translate";
import { Tag } from "@/components/ui/tag";
import type { TaskView } from "@/lib/domain/tasks/task";
import { translateText } from "@/lib/words/message-text";
import { formatShortDay } from "@/lib/words/words";

interface RequestTasksProps extends RelatedProps {
  readonly tasks: readonly TaskView[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

/** The tasks of a request: first the open ones, then the completed ones in a disclosure. */
export function RequestTasks(props: RequestTasksProps) {
  const { tasks, act, steps, page } = props;
  const canChange = steps.includes("task");
  if (!canChange && tasks.length === 0) return null;
  const done = tasks.filter((task) => task.done);
  const open = tasks.filter((task) => !task.done);
  return (
    <section aria-labelledby="tasks" className="grid gap-2">
      <h2 id="tasks">{t("request.tasks.title")}</h2>
      {open.length > 0 ? <TaskList {...props} tasks={open} /> : null}
      {done.length > 0 ? (
        <details>
          <summary className="min-h-6 w-fit cursor-pointer py-0.5 text-accent underline underline-offset-2">
            {t("request.tasks.completed", {
              count: done.length,
            })}
          </summary>
          <TaskList {...props} tasks={done} />
        </details>
      ) : null}
      {canChange ? (
        <div data-print="no">
          <ActPanel
            id="add-task"
            label={t("browser.action.addTask")}
            also="to do sub-task"
            page={page}
            action={act("add-task")}
            fields={taskFields(props)}
            submit={t("request.tasks.add")}
          />
        </div>
      ) : null}
    </section>
  );
}

const taskFields = ({ members }: RequestTasksProps): ActField[] => [
  {
    kind: "text",
    name: "text",
    label: t("request.tasks.text"),
    hint: t("request.tasks.textHint"),
  },
  {
    kind: "select",
    name: "owner",
    label: t("request.tasks.assignee"),
    options: [
      { value: "", label: t("request.unassigned") },
      ...members.map(({ id, name }) => ({ value: id, label: name })),
    ],
  },
  { kind: "date", name: "due", label: t("request.tasks.dueDate"), optional: true },
  {
    kind: "confirm",
    name: "required",
    label: t("request.tasks.requiredLabel"),
    optional: true,
    options: [
      {
        value: "yes",
        label: t("request.tasks.requiredOption"),
      },
    ],
  },
];

function TaskList(props: RequestTasksProps) {
  return (
    <ul className="grid gap-1">
      {props.tasks.map((task) => (
        <li
          key={task.id}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line py-1.5"
        >
          <div className="min-w-0">
            <p className="whitespace-pre-line wrap-anywhere" dir="auto">
              {translateText(t, task.text)}
            </p>
            <p className="flex flex-wrap items-center gap-x-2 text-ink-soft text-small empty:hidden">
              {task.required ? <Tag>{t("request.tasks.required")}</Tag> : null}
              {task.owner ? <bdi>{translateText(t, task.owner)}</bdi> : null}
              {task.dueOn ? <span>{dueWords(task, task.dueOn)}</span> : null}
              {task.of ? (
                <span>
                  {t.rich("request.tasks.ofRequest", {
                    request: <a href={props.hrefOf(task.of)}>{task.of}</a>,
                  })}
                </span>
              ) : null}
            </p>
          </div>
          {props.steps.includes("task") ? <TaskActs {...props} task={task} /> : null}
        </li>
      ))}
    </ul>
  );
}

const dueWords = ({ late }: TaskView, on: string): string =>
  late
    ? t("request.tasks.overdue", { day: formatShortDay(t, on) })
    : t("request.dueOn", { day: formatShortDay(t, on) });

function TaskActs({ task, act, page }: RequestTasksProps & { readonly task: TaskView }) {
  const { id, done } = task;
  const text = translateText(t, task.text);
  return (
    <div className="flex gap-2" data-print="no">
      <ActPanel
        id={`mark-${id}`}
        page={page}
        action={act("mark-task")}
        hidden={{ task: id, done: done ? "no" : "yes" }}
        about={text}
        submit={done ? t("request.tasks.markNotDone") : t("request.done")}
      />
      <ActPanel
        id={`remove-${id}`}
        page={page}
        action={act("remove-task")}
        hidden={{ task: id }}
        about={text}
        submit={t("assignment.rule.remove")}
        variant="quiet"
      />
    </div>
  );
}
