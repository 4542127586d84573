import { t } from "@/components/i18n/translate";
import { brandStyle } from "@/components/layout/brand";
import { Letterhead } from "@/components/layout/public-shell";
import { DeskFoot } from "@/components/public/desk-foot";
import { logoOf } from "@/components/public/desk-logo";
import { colourFault, contrast } from "@/lib/domain/policy/colour";
import type { Policy } from "@/lib/domain/policy/policy";

/** Header and footer of the public page with other settings. The preview is inert, because it is only for viewing. */
export function BrandPreview({ policy }: { readonly policy: Policy }) {
  const { name, slug, brand, intro } = policy;
  const passes = colourFault(brand) === null;
  return (
    <>
      {passes ? (
        <p className="text-ink-soft">
          {t("assignment.publicPage.contrast", {
            colour: brand,
            ratio: contrast(brand, "#ffffff"),
          })}
        </p>
      ) : null}
      <div className="preview" data-surface="public" style={brandStyle(brand)} inert>
        <div className="letterhead">
          <Letterhead
            desk={{ slug, name, logo: logoOf(policy) }}
            service={t("form.shell.service")}
          />
        </div>
        <div className="letter-body flow">
          <p className="preview-title">{t("form.start.plainTitle", { name })}</p>
          {intro ? (
            <p className="whitespace-pre-line" dir="auto">
              {intro}
            </p>
          ) : null}
          <p>
            <span className="button" data-variant="primary">
              {t("form.start.begin")}
            </span>
          </p>
        </div>
        <div className="letter-foot">
          <DeskFoot policy={policy} home={`/${slug}`} t={t} />
        </div>
      </div>
    </>
  );
}
