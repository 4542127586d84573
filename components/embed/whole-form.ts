import type { FieldDescription } from "@/components/form/field-description";
import type { LanguageLink } from "@/components/layout/public-shell";
import { stepFields } from "@/components/public/step-fields";
import { NO_QUESTIONS } from "@/lib/domain/form/form";
import type { AnswerName, Answers } from "@/lib/domain/intake/step-description";
import { describeStep, stepsFor } from "@/lib/domain/intake/submission";
import type { Policy } from "@/lib/domain/policy/policy";
import { type Html, html } from "@/lib/domain/text/html";
import type { Translate } from "@/lib/words/translator";
import { translatorBelow } from "@/lib/words/words";

/** The value of `step` for a form with all questions on one page. In other forms, `step` names the question. */
export const WHOLE = "all";
/** The name of the button that requests the form in another language, with what was typed. */
export const KEEP = "keep";
/** A field that people do not see, so that only a bot fills it in. */
export const TRAP = "website";

export interface WholeForm {
  readonly policy: Policy;
  readonly t: Translate;
  readonly values: Answers;
  readonly errors: Readonly<Record<string, string>>;
}

/**
 * All questions of the desk at once, worded as they are before any of them has an answer. The desk's own questions
 * depend on the right, which is chosen on the same page, so the free text field replaces them.
 */
export function wholeFields({ policy, t, values, errors }: WholeForm): FieldDescription[] {
  const formText = translatorBelow(t, "form");
  return stepsFor(policy, values).flatMap((step) => {
    const known = step === "details" || step === "acting" ? values : {};
    const description = describeStep(policy, step, known, formText, NO_QUESTIONS);
    const shown = { policy, description, answers: values, values, errors: { ...errors } };
    return stepFields(shown, t).map((field) =>
      field.name === "details" && !values.right ? withDetailsHint(field, t) : field,
    );
  });
}

/** Whether the details are required depends on the right, which is chosen on the same page. */
const withDetailsHint = (field: FieldDescription, t: Translate): FieldDescription => ({
  ...field,
  hint: `${t("form.embed.detailsHint")} ${field.hint ?? ""}`,
});

export const answersIn = (typed: Readonly<Record<string, string>>, policy: Policy): Answers =>
  Object.fromEntries(
    stepsFor(policy, typed)
      .flatMap((step) => describeStep(policy, step, typed, (key) => key, NO_QUESTIONS).fields)
      // An empty value means that nothing was chosen.
      .flatMap(({ name }): [AnswerName, string][] => (typed[name] ? [[name, typed[name]]] : [])),
  );

export interface Drawn extends WholeForm {
  readonly action: string;
  readonly idempotencyKey: string;
  readonly languages: readonly LanguageLink[];
}

/** The form with the typed values and the errors. */
export function drawForm(form: Drawn): Html {
  const { action, idempotencyKey, t, languages } = form;
  const fields = wholeFields(form);
  return html`${summary(form, fields)}
<form method="post" action="${action}?lang=${t.locale}" accept-charset="utf-8" novalidate>
${languageButtons(languages, action, t)}<input type="hidden" name="step" value="${WHOLE}">
<input type="hidden" name="idempotencyKey" value="${idempotencyKey}">
${fields.map((field) => (field.kind === "radios" ? choices(field, t) : line(field, t)))}
<p class="trap" aria-hidden="true"><label>${t("form.embed.trap")} <input name="${TRAP}" tabindex="-1" autocomplete="off"></label></p>
<p>${t("form.embed.after")}</p>
<button type="submit">${t("form.check.send")}</button>
</form>`;
}

/**
 * The languages are buttons of the form, so that what is typed is kept. The Enter key presses the first button of a
 * form, so the first one is a hidden button that sends the form.
 */
const languageButtons = (
  languages: readonly LanguageLink[],
  action: string,
  t: Translate,
): Html | null =>
  languages.length > 1
    ? html`<button class="sr-words" tabindex="-1" aria-hidden="true"></button>
<div class="languages" role="group" aria-label="${t("form.shell.languages")}">${languages.map(
        ({ code, name, current }) =>
          current
            ? html`<span lang="${code}" aria-current="true">${name}</span>`
            : html`<button name="${KEEP}" value="1" formaction="${action}?lang=${code}" formnovalidate lang="${code}">${name}</button>`,
      )}</div>
`
    : null;

/** The errors in the order of the questions. Errors that concern no single question come first. */
function summary(
  { t, errors }: WholeForm,
  fields: readonly Pick<FieldDescription, "name">[],
): Html | null {
  const wrong = [{ name: "form" }, ...fields].flatMap(({ name }) =>
    errors[name] ? [[name, errors[name]] as const] : [],
  );
  if (wrong.length === 0) return null;
  return html`<div class="problem" role="alert" tabindex="-1" autofocus>
<h2>${t("form.common.problem")}</h2>
<ul>${wrong.map(([name, message]) => html`<li>${name === "form" ? message : html`<a href="#${name}">${message}</a>`}</li>`)}</ul>
</div>`;
}

const hintAndError = ({ name, hint, ownHint, error }: FieldDescription, t: Translate): Html =>
  html`${(hint ?? ownHint) && html`<p class="hint" id="${name}-hint">${ownHint && html`<span lang="${ownHint.lang}">${ownHint.text}</span> `}${hint}</p>`}${error && html`<p class="error" id="${name}-error"><span class="sr-words">${t("form.common.errorPrefix")}</span>${error}</p>`}`;

const described = ({ name, hint = "", ownHint, error }: FieldDescription): Html | null => {
  const ids = [(hint || ownHint) && `${name}-hint`, error && `${name}-error`]
    .filter(Boolean)
    .join(" ");
  return ids ? html` aria-describedby="${ids}"` : null;
};

function choices(field: FieldDescription, t: Translate): Html {
  const { name, label, options = [], defaultValue } = field;
  return html`<fieldset class="group"${described(field)}>
<legend>${label}</legend>
${hintAndError(field, t)}
${options.map(({ value, label, hint, apart }, index) => {
  const id = index === 0 ? name : `${name}-${index + 1}`;
  const chosen = value === defaultValue && html` checked`;
  return html`${apart && html`<p class="or">${t("form.common.or")}</p>`}<div class="option"><input type="radio" id="${id}" name="${name}" value="${value}"${chosen}${hint && html` aria-describedby="${id}-option"`}><label for="${id}">${label}</label>${hint && html`<span class="hint" id="${id}-option">${hint}</span>`}</div>
`;
})}</fieldset>
`;
}

function line(field: FieldDescription, t: Translate): Html {
  const { name, kind, label, optionalLabel, autocomplete, error, defaultValue } = field;
  const typed = typeof defaultValue === "string" ? defaultValue : "";
  const shared = html`id="${name}" name="${name}"${described(field)}${error && html` aria-invalid="true"`}${autocomplete && html` autocomplete="${autocomplete}"`}`;
  return html`<div class="group">
<label for="${name}">${label}${optionalLabel && html` <span class="optional">${optionalLabel}</span>`}</label>
${hintAndError(field, t)}
${
  kind === "textarea"
    ? // A line break at the very beginning of a text area is not part of its text.
      html`<textarea ${shared} dir="auto" rows="5">
${typed}</textarea>`
    : html`<input ${shared} type="${kind}" dir="${kind === "email" ? "ltr" : "auto"}" value="${typed}">`
}
</div>
`;
}
