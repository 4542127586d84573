import type { ReactNode } from "react";
import { Field } from "@/components/form/field";
import { Submit } from "@/components/form/submit";
import type { Words } from "@/lib/words/words";

export interface AddressFormProps {
  readonly action: string;
  /** Which address the request gives now, and what becomes of it. */
  readonly lead: ReactNode;
  readonly hint: string;
  readonly submit: string;
  readonly typed: string | undefined;
  readonly error: string | undefined;
  readonly words: Words;
}

/** Another e-mail address for a request. */
export function AddressForm({ lead, hint, submit, typed, error, ...props }: AddressFormProps) {
  const { action, words } = props;
  return (
    <>
      <p>{lead}</p>
      <form id="typed" className="flow" method="post" action={action} noValidate>
        <Field
          kind="email"
          name="email"
          autocomplete="email"
          label={words("own.address.label")}
          hint={hint}
          defaultValue={typed}
          error={error}
          errorPrefix={words("form.common.errorPrefix")}
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
