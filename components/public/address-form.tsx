import type { ReactNode } from "react";
import { Field } from "@/components/form/field";
import { Submit } from "@/components/form/submit";
import type { Translate } from "@/lib/words/translator";

export interface AddressFormProps {
  readonly action: string;
  /** The current email address of the request, and what happens to it. */
  readonly lead: ReactNode;
  readonly hint: string;
  readonly submit: string;
  readonly typed: string | undefined;
  readonly error: string | undefined;
  readonly t: Translate;
}

/** Changes the email address of a request. */
export function AddressForm({ lead, hint, submit, typed, error, ...props }: AddressFormProps) {
  const { action, t } = props;
  return (
    <>
      <p>{lead}</p>
      <form id="typed" className="flow" method="post" action={action} noValidate>
        <Field
          kind="email"
          name="email"
          autocomplete="email"
          label={t("own.address.label")}
          hint={hint}
          defaultValue={typed}
          error={error}
          errorPrefix={t("form.common.errorPrefix")}
        />
        <Submit>{submit}</Submit>
      </form>
    </>
  );
}

/** An email address within a sentence. */
export const strongAddress = (text: unknown) => (
  <strong>
    <bdi dir="ltr">{text as string}</bdi>
  </strong>
);
