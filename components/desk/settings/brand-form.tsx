import { Field, type FieldProps } from "@/components/form/field";
import { t } from "@/components/i18n/translate";
import { Button } from "@/components/ui/button";
import { type BrandName, LINK_NUMBERS } from "@/lib/domain/policy/brand";
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
