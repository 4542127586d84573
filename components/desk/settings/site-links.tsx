import { t } from "@/components/i18n/translate";
import { CopyText } from "@/components/ui/copy-text";
import type { LabelKey } from "@/lib/words/translator";
import type { Snippets } from "./site-snippets";

const WAYS = [
  { name: "link", label: "settings.embed.link.label", hint: "settings.embed.link.hint" },
  { name: "button", label: "settings.embed.button.label", hint: "settings.embed.button.hint" },
  {
    name: "frame",
    label: "settings.embed.frame.label",
    hint: "settings.embed.frame.hint",
  },
  {
    name: "form",
    label: "settings.embed.form.label",
    hint: "settings.embed.form.hint",
  },
] as const satisfies readonly { name: keyof Snippets; label: LabelKey; hint: LabelKey }[];

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
      {WAYS.map(({ name, label, hint }) => (
        <div key={name} className="group">
          <label className="group-label" htmlFor={`way-${name}`}>
            {t(label)}
          </label>
          <p className="hint" id={`way-${name}-hint`}>
            {t(hint)}
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
