import type { ReactNode } from "react";
import { Field } from "@/components/form/field";
import { Submit } from "@/components/form/submit";
import type { Translate } from "@/lib/words/translator";

export interface AddressFormProps {
  readonly action: string;
  /** Which address the request gives now, and what becomes of it. */
  readonly lead: ReactNode;
  readonly hint: string;
  readonly submit: string;
  readonly typed: string | undefined;
  readonly error: string | undefined;
  readonly t: Translate;
}

/** Another e-mail address for a request. */
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

/** An e-mail address within a sentence. */
export const strongAddress = (text: unknown) => (
  <strong>
    <bdi dir="ltr">{text as string}</bdi>
  </strong>
);
