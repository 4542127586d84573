import { TRAP, WHOLE, wholeFields } from "@/components/embed/whole-form";
import type { FieldDescription } from "@/components/form/field-description";
import { readable } from "@/lib/domain/policy/colour";
import type { Policy } from "@/lib/domain/policy/policy";
import { type Html, html, markupOf } from "@/lib/domain/text/html";
import type { Translate } from "@/lib/words/translator";

export type Snippets = Record<"link" | "button" | "frame" | "form", string>;

/** The HTML that site owners paste into their own pages. `origin` is the address of this installation. */
export function snippetsOf(policy: Policy, origin: string, t: Translate): Snippets {
  const { slug, name, brand } = policy;
  const home = `${origin}/${slug}`;
  const title = t("form.start.plainTitle", { name });
  const buttonStyle = `display:inline-block;padding:.75em 1.25em;border-radius:4px;background:${readable(brand, "light")};color:#ffffff;font-weight:600;text-decoration:none`;
  return {
    link: markupOf(html`<a href="${home}">${title}</a>`),
    button: markupOf(html`<a href="${home}" style="${buttonStyle}">${title}</a>`),
    frame: markupOf(
      html`<iframe src="${home}/embed" title="${title}" width="100%" height="900" style="border:0" loading="lazy"></iframe>`,
    ),
    form: markupOf(plainForm(policy, `${home}/request/send`, t)),
  };
}

/** The form has no style of its own, so that it takes its look from the page that it is pasted into. */
function plainForm(policy: Policy, action: string, t: Translate): Html {
  const fields = wholeFields({ policy, t, values: {}, errors: {} });
  return html`<form method="post" action="${action}" accept-charset="utf-8">
  <input type="hidden" name="step" value="${WHOLE}">
${fields.map((field) => control(field))}  <p style="position:absolute;left:-9999px" aria-hidden="true"><label>${t("form.embed.trap")} <input name="${TRAP}" tabindex="-1" autocomplete="off"></label></p>
  <p><button type="submit">${t("form.check.send")}</button></p>
</form>`;
}

/** Fields that only some requests need. The server reports a missing one. */
const SOMETIMES_REQUIRED = ["details"];

function control({ name, kind, label, autocomplete, options = [] }: FieldDescription): Html {
  const required = SOMETIMES_REQUIRED.includes(name) ? null : html` required`;
  const autofill = autocomplete && html` autocomplete="${autocomplete}"`;
  if (kind === "radios") {
    return html`  <p><label>${label}<br><select name="${name}"${required}>
${required && html`    <option value=""></option>\n`}${options.map((option) => html`    <option value="${option.value}">${option.label}</option>\n`)}  </select></label></p>
`;
  }
  return kind === "textarea"
    ? html`  <p><label>${label}<br><textarea name="${name}" rows="5"></textarea></label></p>
`
    : html`  <p><label>${label}<br><input name="${name}" type="${kind}"${autofill}${required}></label></p>
`;
}
