import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { Submit } from "@/components/form/submit";
import { t } from "@/components/i18n/translate";

export interface FactorCodeProps {
  /** Where the form is sent. */
  readonly action: string;
  /** Whether an authenticator app shows codes; without, only recovery codes help. */
  readonly totp: boolean;
  readonly error: string | undefined;
  readonly hidden?: Readonly<Record<string, string>>;
}

/** A code of an authenticator app, or a recovery code: one field takes both. */
export function FactorCode({ action, totp, error, hidden = {} }: FactorCodeProps) {
  return (
    <form action={action} method="post" noValidate className="flow">
      {error ? (
        <ErrorSummary title={t("browser.form.problem")} errors={[{ id: "code", message: error }]} />
      ) : null}
      <Field
        name="code"
        label={totp ? t("security.secondStep.appCode") : t("security.secondStep.recoveryCode")}
        hint={totp ? t("security.secondStep.appCodeHint") : t("security.secondStep.recoveryHint")}
        autocomplete="one-time-code"
        width="short"
        error={error}
        errorPrefix={t("browser.form.errorPrefix")}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Submit>{t("security.secondStep.submit")}</Submit>
    </form>
  );
}
