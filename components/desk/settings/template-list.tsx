import type { ActField } from "@/components/desk/forms/action-fields";
import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { languageCalled } from "@/components/request/names";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { fillIn, type TemplateView } from "@/lib/domain/conversation/template";
import { LANGUAGE_NAMES } from "@/lib/words/choose-language";
import { translateText } from "@/lib/words/message-text";
import { exampleValues } from "@/lib/words/template-values";
import { translatorFor } from "@/lib/words/words";

type Template = Omit<TemplateView, "updatedAt"> & { readonly changedOn: string };

export interface TemplateListProps {
  readonly templates: readonly Template[];
  readonly page: string;
  readonly desk: string;
  /** Only if the reader may change templates; `null` otherwise. */
  readonly acts: { readonly save: Act; readonly remove: Act } | null;
}

/** The templates of a desk with a preview of each, and for admins the forms to change them. */
export function TemplateList(props: TemplateListProps) {
  const { templates, acts } = props;
  if (templates.length === 0) {
    return (
      <Empty title={t("templates.empty.title")}>
        {acts ? t("templates.empty.add") : t("templates.adminCanChange")}
      </Empty>
    );
  }
  return (
    <ul className="grid gap-4">
      {templates.map((template) => (
        <li key={template.id} className="grid gap-2 border-t border-line pt-3">
          <Item {...props} template={template} />
        </li>
      ))}
    </ul>
  );
}

function Item({ template, page, desk, acts }: TemplateListProps & { readonly template: Template }) {
  const { name, language, version, by, changedOn } = template;
  return (
    <>
      <h2 className="wrap-anywhere">
        <bdi>{name}</bdi>
      </h2>
      <p className="text-ink-soft">
        {t("templates.version", { language: languageCalled(language), version })}
        <br />
        {t("templates.changedBy", { name: translateText(t, by), day: changedOn })}
      </p>
      <div className="flex flex-wrap items-start gap-2 [&>:is(details[open],:has(details[open]))]:w-full">
        <Disclosure
          label={<About label={t("formEditor.previewLabel")} name={name} />}
          name="template"
        >
          <Preview template={template} desk={desk} />
        </Disclosure>
        {acts ? <Changing template={template} page={page} acts={acts} /> : null}
      </div>
    </>
  );
}

const About = ({ label, name }: { readonly label: string; readonly name: string }) => (
  <span>
    {label}
    <span className="sr-words"> {name}</span>
  </span>
);

function Preview({ template, desk }: { readonly template: Template; readonly desk: string }) {
  const { text, language } = template;
  return (
    <div className="grid gap-2">
      <p>{t("templates.previewHint")}</p>
      <p
        className="border-s-4 border-line ps-3 whitespace-pre-line wrap-anywhere"
        lang={language}
        dir="auto"
      >
        {fillIn(text, exampleValues(translatorFor(language), desk)).text}
      </p>
    </div>
  );
}

type ChangingProps = Pick<TemplateListProps, "page"> & {
  readonly template: Template;
  readonly acts: NonNullable<TemplateListProps["acts"]>;
};

function Changing({ template, page, acts }: ChangingProps) {
  const { id, name, version } = template;
  const seen = { id, seen: String(version) };
  return (
    <>
      <ActPanel
        id={`change-${id}`}
        label={t("templates.change.label")}
        about={name}
        name="template"
        action={acts.save}
        page={page}
        hidden={seen}
        fields={templateFields(template)}
        submit={t("templates.change.submit")}
      />
      <ActPanel
        id={`remove-${id}`}
        label={t("assignment.rule.remove")}
        about={name}
        name="template"
        action={acts.remove}
        page={page}
        hidden={seen}
        submit={t("templates.remove.submit")}
        variant="danger"
      >
        <p>{t("templates.remove.hint")}</p>
      </ActPanel>
    </>
  );
}

/** The fields of a template, with its current values. */
export function templateFields(now: Pick<TemplateView, "name" | "language" | "text">): ActField[] {
  return [
    {
      kind: "text",
      name: "name",
      label: t("desk.label.name"),
      initial: now.name,
      hint: t("templates.field.nameHint"),
    },
    {
      kind: "select",
      name: "language",
      label: t("names.column.language"),
      initial: now.language,
      hint: t("templates.field.languageHint"),
      options: Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label })),
    },
    {
      kind: "textarea",
      name: "text",
      label: t("templates.field.text"),
      rows: 10,
      initial: now.text,
      hint: t("templates.field.textHint"),
    },
  ];
}
