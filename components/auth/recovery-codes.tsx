import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { CopyText } from "@/components/ui/copy-text";

/** The new codes. This is the only page that ever shows them. */
export function NewRecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <Notice tone="warning" title={t("security.codes.yours")}>
      <p>{t("security.codes.keep")}</p>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <CopyText
        text={codes.join("\n")}
        label={t("security.codes.copy")}
        copied={t("places.calendar.copied")}
      />
    </Notice>
  );
}

export interface RecoveryCodesProps {
  readonly left: number;
  readonly page: string;
  readonly make: Act;
}

export function RecoveryCodes({ left, page, make }: RecoveryCodesProps) {
  return (
    <section aria-labelledby="codes" className="grid gap-3">
      <h2 id="codes">{t("security.codes.title")}</h2>
      <p>
        {t("security.codes.left", {
          left,
        })}
      </p>
      <ActPanel
        id="make-codes"
        label={t("security.codes.replace")}
        about=""
        action={make}
        page={page}
        submit={t("security.codes.replaceSubmit")}
      >
        <p>{t("security.codes.replaceText")}</p>
      </ActPanel>
    </section>
  );
}
