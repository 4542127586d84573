import { Radios } from "@/components/form/choices";
import { Field } from "@/components/form/field";
import { Submit } from "@/components/form/submit";
import type { Delivery } from "@/lib/domain/request/person";
import type { Translate } from "@/lib/words/translator";

/** The ways to receive the response, and the postal address that one of them needs. */
export function DeliveryForm({
  action,
  ways,
  chosen,
  postal,
  errors,
  t,
}: {
  readonly action: string;
  readonly ways: readonly Delivery["by"][];
  readonly chosen: string;
  readonly postal: string;
  readonly errors: Record<string, string>;
  readonly t: Translate;
}) {
  const errorPrefix = t("form.common.errorPrefix");
  return (
    <form id="typed" className="flow" method="post" action={action} noValidate>
      <Radios
        name="by"
        heading="h1"
        label={t("own.delivery.title")}
        hint={t("own.delivery.hint")}
        options={ways.map((way) => ({
          value: way,
          label: t(`own.delivery.${way}`),
          hint: t(`own.delivery.${way}Hint`),
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
          label={t("own.delivery.postal")}
          optionalLabel={t("own.delivery.postalOnly")}
          hint={t("own.delivery.postalHint")}
          defaultValue={postal}
          error={errors.postal}
          errorPrefix={errorPrefix}
        />
      ) : null}
      <Submit>{t("own.delivery.save")}</Submit>
    </form>
  );
}
