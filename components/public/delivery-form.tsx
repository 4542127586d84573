import { Radios } from "@/components/form/choices";
import { Field } from "@/components/form/field";
import { Submit } from "@/components/form/submit";
import type { Delivery } from "@/lib/domain/request/person";
import type { Words } from "@/lib/words/words";

/** The ways to get an answer, and the postal address that one of them needs. */
export function DeliveryForm({
  action,
  ways,
  chosen,
  postal,
  errors,
  words,
}: {
  readonly action: string;
  readonly ways: readonly Delivery["by"][];
  readonly chosen: string;
  readonly postal: string;
  readonly errors: Record<string, string>;
  readonly words: Words;
}) {
  const errorPrefix = words("form.common.errorPrefix");
  return (
    <form id="typed" className="flow" method="post" action={action} noValidate>
      <Radios
        name="by"
        heading="h1"
        label={words("own.delivery.title")}
        hint={words("own.delivery.hint")}
        options={ways.map((way) => ({
          value: way,
          label: words(`own.delivery.${way}`),
          hint: words(`own.delivery.${way}Hint`),
        }))}
        defaultValue={chosen}
        error={errors.by}
        errorPrefix={errorPrefix}
      />
      {ways.includes("post") ? (
        <Field
          kind="textarea"
          name="postal"
          rows={4}
          autocomplete="street-address"
          label={words("own.delivery.postal")}
          optionalLabel={words("own.delivery.postalOnly")}
          hint={words("own.delivery.postalHint")}
          defaultValue={postal}
          error={errors.postal}
          errorPrefix={errorPrefix}
        />
      ) : null}
      <Submit>{words("own.delivery.save")}</Submit>
    </form>
  );
}
