import { t } from "@/components/i18n/translate";
import { inBraces, VARIABLES } from "@/lib/domain/conversation/template";

/** All variables that a template can contain. */
export function TemplateVariables() {
  return (
    <section aria-labelledby="variables" className="grid gap-2">
      <h2 id="variables">{t("templates.variables.title")}</h2>
      <p>{t("templates.variables.hint")}</p>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        {VARIABLES.map((name) => (
          <div key={name} className="contents">
            <dt>
              <code>{inBraces(name)}</code>
            </dt>
            <dd className="mb-1 text-ink-soft sm:mb-0">{t(`templates.variable.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface WhatFillsInProps {
  /** The page on which team members enter their name; `null` if the reader has a name. */
  readonly nameAt: string | null;
}

/** The same variables in one line, next to a field. */
export const WhatFillsIn = ({ nameAt }: WhatFillsInProps) => (
  <p className="text-ink-soft">
    {t.rich("bulk.field.placeholders", {
      variables: <code>{VARIABLES.map(inBraces).join(" ")}</code>,
    })}{" "}
    {nameAt
      ? t.rich("templates.variables.nameFirst", {
          sender: <code>{inBraces("sender")}</code>,
          a: (inner) => <a href={nameAt}>{inner}</a>,
        })
      : null}
  </p>
);
