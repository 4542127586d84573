import { FormField } from "@/components/form/form-field";
import { brandStyle } from "@/components/layout/brand";
import {
  formWords,
  type StepShown,
  stepFields,
  stepHeading,
} from "@/components/public/step-fields";
import type { Translate } from "@/lib/words/translator";

interface FormPreviewProps {
  readonly label: string;
  readonly shown: StepShown;
  /** Translates into the language of the requesters. */
  readonly t: Translate;
}

/** The question page as requesters see it, rendered with the same fields. Nothing that is typed here is sent. */
export function FormPreview({ label, shown, t }: FormPreviewProps) {
  const heading = stepHeading(shown, t);
  return (
    <section
      aria-label={label}
      className="rounded-md border border-line-strong bg-paper p-5"
      data-surface="public"
      style={brandStyle(shown.policy.brand)}
      lang={t.locale}
      dir={t.direction}
      data-print="no"
    >
      <div className="flow max-w-[34rem] [&_h3]:text-heading [&_h3]:leading-[1.15]">
        {heading ? <h3>{heading}</h3> : null}
        {stepFields(shown, t).map((field) => (
          <FormField key={field.name} field={field} words={formWords(t)} heading="h3" />
        ))}
        <div className="submit">
          <span className="button" data-variant="primary" aria-hidden="true">
            {t("form.common.continue")}
          </span>
        </div>
      </div>
    </section>
  );
}
