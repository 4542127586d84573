import { ActPanel } from "@/components/desk/forms/action-form";
import type { RelatedProps } from "@/components/desk/request/step-props";
import { t } from "@/components/i18n/translate";
import { TAG_LENGTH, type TagView } from "@/lib/domain/tasks/tag";
import type { TaskView } from "@/lib/domain/tasks/task";

interface RequestTagsProps extends RelatedProps {
  readonly request: {
    readonly tags: readonly TagView[];
    readonly deskTags: readonly TagView[];
    readonly tasks: readonly TaskView[];
  };
  /** The address of the inbox. */
  readonly inbox: string;
}

/** The tags of the request and the progress of its tasks, for the page header. */
export function RequestTags(props: RequestTagsProps) {
  const { request, inbox, act, steps, page } = props;
  const { tags, deskTags, tasks } = request;
  const canTag = steps.includes("tag");
  const left = deskTags.filter(({ id }) => tags.every((tag) => tag.id !== id));
  const done = tasksWords(tasks);
  return (
    <section aria-label={t("request.tags.regionLabel")} className="mb-4 grid gap-2 empty:hidden">
      {tags.length > 0 || done ? (
        <p className="flex flex-wrap items-center gap-2">
          {tags.map(({ id, name }) => (
            <TagLink key={id} name={name} inbox={inbox} />
          ))}
          {done ? (
            <a className="alone" href="#tasks">
              {done}
            </a>
          ) : null}
        </p>
      ) : null}
      {canTag ? (
        <div className="flex flex-wrap items-start gap-2" data-print="no">
          <ActPanel
            id="add-tag"
            label={t("browser.action.addTag")}
            also="label"
            name="tags"
            page={page}
            action={act("add-tag")}
            fields={[
              {
                kind: "text",
                name: "tag",
                label: t("bulk.field.tag"),
                hint: t("request.tags.hint", { length: TAG_LENGTH }),
                suggestions: left.map(({ name }) => name),
              },
            ]}
            submit={t("request.tags.add")}
          />
          <ActPanel
            id="remove-tag"
            label={t("request.tags.removeTitle")}
            name="tags"
            page={page}
            action={act("remove-tag")}
            offered={tags.length > 0}
            fields={[
              {
                kind: "select",
                name: "tag",
                label: t("request.tags.select"),
                options: tags.map(({ id, name }) => ({ value: id, label: name })),
              },
            ]}
            submit={t("request.tags.remove")}
          />
        </div>
      ) : null}
    </section>
  );
}

/** The progress of the tasks; "" if there are none. */
function tasksWords(tasks: readonly TaskView[]): string {
  const done = tasks.filter((task) => task.done).length;
  return tasks.length > 0 ? t("request.tasks.progress", { done, all: tasks.length }) : "";
}

/** A tag, as a link to all requests that have it. */
export function TagLink({ name, inbox }: { readonly name: string; readonly inbox: string }) {
  const query = new URLSearchParams({ view: "all", tag: name });
  return (
    <a className="tag tag-link" href={`${inbox}?${query}`}>
      <bdi>{name}</bdi>
    </a>
  );
}
