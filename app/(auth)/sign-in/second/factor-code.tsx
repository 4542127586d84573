import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { Submit } from "@/components/form/submit";
import { t } from "@/components/i18n/translate";

export interface FactorCodeProps {
  /** Where the form is sent. */
  readonly action: string;
  /** Whether the member has an authenticator app. Without one, only recovery codes are accepted. */
  readonly totp: boolean;
  readonly error: string | undefined;
  readonly hidden?: Readonly<Record<string, string>>;
}

/** The form for a code from an authenticator app or a recovery code. One field accepts both. */
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
