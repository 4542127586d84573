import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act, Address } from "@/components/desk/forms/action-state";
import { Field, type FieldProps } from "@/components/form/field";
import { t } from "@/components/i18n/translate";
import { brandStyle } from "@/components/layout/brand";
import { Letterhead } from "@/components/layout/public-shell";
import { DeskFoot } from "@/components/public/desk-foot";
import { logoOf } from "@/components/public/desk-logo";
import { Button } from "@/components/ui/button";
import { type BrandName, LINK_NUMBERS } from "@/lib/domain/policy/brand";
import { colourFault, contrast } from "@/lib/domain/policy/colour";
import type { Policy } from "@/lib/domain/policy/policy";
import { brandLabels } from "./setting-words";

export interface BrandFormProps {
  readonly action: string;
  /** The version of the settings that the page was opened with. */
  readonly seenAt: string;
  readonly typed: Readonly<Record<BrandName, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** A colour with enough contrast, and the address of this page with that colour and everything that was typed. */
  readonly nearest: { readonly colour: string; readonly href: string } | null;
}

type RenderField = (name: BrandName, more?: Partial<FieldProps>) => React.ReactNode;

/** The name, look and contact of a desk. It is a GET form, because a preview changes nothing. */
export function BrandForm({ action, seenAt, typed, errors, nearest }: BrandFormProps) {
  const labels = brandLabels(t);
  const field: RenderField = (name, more) => (
    <Field
      key={`${name} ${typed[name]}`}
      name={name}
      label={labels[name]}
      defaultValue={typed[name]}
      error={errors[name]}
      errorPrefix={t("browser.form.errorPrefix")}
      {...more}
    />
  );
  return (
    <form method="get" action={action} className="grid max-w-xl gap-6" noValidate>
      <input type="hidden" name="seenAt" value={seenAt} />
      <fieldset className="flow">
        <legend className="mb-2 text-lead font-semibold">
          {t("assignment.publicPage.nameAndLook")}
        </legend>
        {field("name", { hint: t("assignment.publicPage.nameHint") })}
        {field("brand", {
          hint: t("assignment.publicPage.colourHint"),
          width: "short",
        })}
        {nearest ? (
          <p>
            <a href={nearest.href}>
              {t("assignment.publicPage.previewColour", { colour: nearest.colour })}
            </a>
          </p>
        ) : null}
        {field("intro", {
          kind: "textarea",
          rows: 3,
          hint: t("assignment.publicPage.introHint"),
        })}
      </fieldset>
      <Contact field={field} />
      <Links field={field} />
      <fieldset className="flow">
        <legend className="mb-2 text-lead font-semibold">{t("assignment.publicPage.embed")}</legend>
        {field("embedOrigins", {
          kind: "textarea",
          rows: 3,
          hint: t("assignment.publicPage.embedHint"),
        })}
      </fieldset>
      <div>
        <Button type="submit">{t("assignment.publicPage.preview")}</Button>
      </div>
    </form>
  );
}

function Contact({ field }: { readonly field: RenderField }) {
  return (
    <>
      <fieldset className="flow">
        <legend className="mb-2 text-lead font-semibold">
          {t("assignment.publicPage.contact")}
        </legend>
        {field("email", { kind: "email" })}
        {field("postal", { kind: "textarea", rows: 3 })}
        {field("officerName", {
          hint: t("assignment.publicPage.officerHint"),
        })}
        {field("officerTitle")}
        {field("officerEmail", { kind: "email" })}
      </fieldset>
      <fieldset className="flow">
        <legend className="mb-2 text-lead font-semibold">
          {t("assignment.publicPage.authority")}
        </legend>
        {field("authorityName", { hint: t("policy.authorityHint") })}
        {field("authorityUrl")}
      </fieldset>
    </>
  );
}

function Links({ field }: { readonly field: RenderField }) {
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-lead font-semibold">{t("assignment.publicPage.links")}</legend>
      <p className="hint">{t("assignment.publicPage.linksHint")}</p>
      {LINK_NUMBERS.map((number) => (
        <div key={number} className="grid gap-3 sm:grid-cols-[1fr_2fr] sm:items-end">
          <div>{field(`linkLabel${number}`)}</div>
          <div>{field(`linkUrl${number}`)}</div>
        </div>
      ))}
    </fieldset>
  );
}

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

export interface LogoPanelsProps {
  readonly policy: Policy;
  readonly page: string;
  readonly seenAt: string;
  /** The last completed action. It is part of the React keys, so that the forms are reset after it. */
  readonly done: string;
  readonly set: Address;
  readonly remove: Act;
}

/**
 * The logo in the letterhead. A file cannot be part of an address, so a logo is applied at once, without a preview.
 */
export function LogoPanels({ policy, page, seenAt, done, set, remove }: LogoPanelsProps) {
  const logo = logoOf(policy);
  return (
    <section aria-labelledby="logo" className="grid max-w-xl gap-3">
      <h2 id="logo">{t("settings.logo.title")}</h2>
      {logo ? (
        <p>
          <img className="letterhead-logo" alt={policy.name} {...logo} />
        </p>
      ) : (
        <p>{t("settings.logo.none")}</p>
      )}
      <ActPanel
        key={`set ${done}`}
        id="logo-set"
        page={page}
        action={set}
        hidden={{ seenAt }}
        fields={[
          {
            kind: "files",
            name: "files",
            label: t("settings.logo.file"),
            hint: t("settings.logo.fileHint"),
            accept: ".png,.jpg,.jpeg,.webp",
          },
        ]}
        submit={logo ? t("settings.logo.replace") : t("settings.logo.upload")}
      />
      <ActPanel
        key={`remove ${done}`}
        id="logo-remove"
        page={page}
        action={remove}
        offered={logo !== null}
        hidden={{ seenAt }}
        submit={t("settings.logo.remove")}
      />
    </section>
  );
}
