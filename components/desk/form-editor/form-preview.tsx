import { FormField } from "@/components/form/form-field";
import { brandStyle } from "@/components/layout/brand";
import {
  formWords,
  type StepShown,
  stepFields,
  stepHeading,
} from "@/components/public/step-fields";
import { say } from "@/components/speech/say";
import type { Words } from "@/lib/words/words";

/** The question page as its person sees it, drawn with the same fields. Nothing typed here goes anywhere. */
export function FormPreview({
  shown,
  words,
}: {
  readonly shown: StepShown;
  readonly words: Words;
}) {
  const heading = stepHeading(shown, words);
  return (
    <section
      aria-label={say("formEditor.previewLabel")}
      className="rounded-md border border-line-strong bg-paper p-5"
      data-surface="public"
      style={brandStyle(shown.policy.brand)}
      lang={words.locale}
      dir={words.direction}
      data-print="no"
    >
      <div className="flow max-w-[34rem] [&_h3]:text-heading [&_h3]:leading-[1.15]">
        {heading ? <h3>{heading}</h3> : null}
        {stepFields(shown, words).map((field) => (
          <FormField key={field.name} field={field} words={formWords(words)} heading="h3" />
        ))}
        <div className="submit">
          <span className="button" data-variant="primary" aria-hidden="true">
            {words("form.common.continue")}
          </span>
        </div>
      </div>
    </section>
  );
}
