import { TRAP, WHOLE, wholeFields } from "@/components/embed/whole-form";
import type { FieldDescription } from "@/components/form/field-description";
import { t } from "@/components/i18n/translate";
import { CopyText } from "@/components/ui/copy-text";
import { readable } from "@/lib/domain/policy/colour";
import type { Policy } from "@/lib/domain/policy/policy";
import { type Html, html, markupOf } from "@/lib/domain/text/html";
import type { Translate } from "@/lib/words/translator";

const WAYS = ["link", "button", "frame", "form"] as const satisfies readonly (keyof Snippets)[];

/** The HTML snippets that lead visitors of an organisation's own site to the form, to be copied. */
export function SiteWays({
  snippets,
  sites,
}: {
  readonly snippets: Snippets;
  /** The sites that may embed our form or send a form of their own. */
  readonly sites: readonly string[];
}) {
  return (
    <section aria-labelledby="ways" className="grid max-w-3xl gap-4">
      <h2 id="ways">{t("settings.embed.title")}</h2>
      <p>
        {sites.length > 0
          ? t("settings.embed.sites", { sites: sites.join(", ") })
          : t("settings.embed.noSites")}
      </p>
      {WAYS.map((name) => (
        <div key={name} className="group">
          <label className="group-label" htmlFor={`way-${name}`}>
            {t(`settings.embed.${name}.label`)}
          </label>
          <p className="hint" id={`way-${name}-hint`}>
            {t(`settings.embed.${name}.hint`)}
          </p>
          <textarea
            className="control font-mono"
            id={`way-${name}`}
            aria-describedby={`way-${name}-hint`}
            dir="ltr"
            readOnly
            rows={3}
            spellCheck={false}
            value={snippets[name]}
          />
          <div className="mt-2">
            <CopyText
              text={snippets[name]}
              label={t("settings.embed.copyHtml")}
              copied={t("settings.copied")}
            />
          </div>
        </div>
      ))}
    </section>
  );
}

type Snippets = Record<"link" | "button" | "frame" | "form", string>;

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
