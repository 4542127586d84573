import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act, Address } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { logoOf } from "@/components/public/desk-logo";
import type { Policy } from "@/lib/domain/policy/policy";

export interface LogoPanelsProps {
  readonly policy: Policy;
  readonly page: string;
  readonly seenAt: string;
  /** The last completed action. It is part of the React keys, so that the forms are reset after it. */
  readonly done: string;
  readonly set: Address;
  readonly remove: Act;
}

/**
 * The logo in the letterhead. A file cannot be part of an address, so a logo is applied at once, without a preview.
 */
export function LogoPanels({ policy, page, seenAt, done, set, remove }: LogoPanelsProps) {
  const logo = logoOf(policy);
  return (
    <section aria-labelledby="logo" className="grid max-w-xl gap-3">
      <h2 id="logo">{t("settings.logo.title")}</h2>
      {logo ? (
        <p>
          <img className="letterhead-logo" alt={policy.name} {...logo} />
        </p>
      ) : (
        <p>{t("settings.logo.none")}</p>
      )}
      <ActPanel
        key={`set ${done}`}
        id="logo-set"
        page={page}
        action={set}
        hidden={{ seenAt }}
        fields={[
          {
            kind: "files",
            name: "files",
            label: t("settings.logo.file"),
            hint: t("settings.logo.fileHint"),
            accept: ".png,.jpg,.jpeg,.webp",
          },
        ]}
        submit={logo ? t("settings.logo.replace") : t("settings.logo.upload")}
      />
      <ActPanel
        key={`remove ${done}`}
        id="logo-remove"
        page={page}
        action={remove}
        offered={logo !== null}
        hidden={{ seenAt }}
        submit={t("settings.logo.remove")}
      />
    </section>
  );
}
