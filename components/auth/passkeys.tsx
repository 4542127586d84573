import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { ButtonLink } from "@/components/ui/button";
import { MOST_PASSKEY_NAME } from "@/lib/domain/team/passkey";
import type { LabelKey } from "@/lib/words/translator";
import { formatInstant } from "@/lib/words/words";
import { AddPasskey, type PasskeyWords } from "./passkey-button";

export interface PasskeysProps {
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: Date;
    readonly lastUsedAt: Date | null;
  }[];
  readonly page: string;
  readonly zone: string;
  /** The suggested name of a new passkey. */
  readonly device: string;
  /** The page on which the user confirms their identity first; `null` right after a confirmation. */
  readonly confirm: string | null;
  readonly acts: { readonly remove: Act; readonly rename: Act };
}

export function Passkeys({ passkeys, page, zone, device, confirm, acts }: PasskeysProps) {
  return (
    <section aria-labelledby="passkeys" className="grid gap-3">
      <h2 id="passkeys">{t("security.passkeys.title")}</h2>
      <p>{t("security.passkeys.text")}</p>
      {passkeys.length > 0 ? (
        <ul className="border-y border-line">
          {passkeys.map((one) => (
            <li key={one.id} className="grid gap-2 border-line py-3 not-first:border-t">
              <Passkey page={page} zone={zone} acts={acts} passkey={one} />
            </li>
          ))}
        </ul>
      ) : null}
      {confirm === null ? (
        <AddPasskey
          page={page}
          field={{
            label: t("security.passkeys.name"),
            hint: t("security.passkeys.nameHint"),
            initial: device,
          }}
          unable={t("security.passkeys.unable")}
          words={passkeyWords("security.passkeys.add")}
        />
      ) : (
        <p>
          <ButtonLink href={confirm}>{t("security.passkeys.add")}</ButtonLink>
        </p>
      )}
    </section>
  );
}

type PasskeyProps = Pick<PasskeysProps, "page" | "zone" | "acts"> & {
  readonly passkey: PasskeysProps["passkeys"][number];
};

function Passkey({ passkey, page, zone, acts }: PasskeyProps) {
  const { id, name, createdAt, lastUsedAt } = passkey;
  const when = (instant: Date) => formatInstant(t, instant, zone);
  return (
    <>
      <p className="wrap-anywhere">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <br />
        <span className="text-ink-soft">
          {lastUsedAt
            ? t.rich("security.passkeys.lastUsed", {
                added: when(createdAt),
                used: when(lastUsedAt),
              })
            : t.rich("security.passkeys.unused", { added: when(createdAt) })}
        </span>
      </p>
      <div className="flex flex-wrap items-start gap-2 [&>:is(details[open],:has(details[open]))]:w-full">
        <ActPanel
          id={`rename-${id}`}
          label={t("security.passkeys.rename")}
          about={name}
          name={id}
          action={acts.rename}
          page={page}
          hidden={{ passkey: id }}
          fields={[
            {
              kind: "text",
              name: "name",
              label: t("desk.label.name"),
              hint: t("security.passkeys.lengthHint", { most: MOST_PASSKEY_NAME }),
              initial: name,
            },
          ]}
          submit={t("assignment.save")}
        />
        <ActPanel
          id={`remove-${id}`}
          label={t("assignment.rule.remove")}
          about={name}
          name={id}
          action={acts.remove}
          page={page}
          hidden={{ passkey: id }}
          submit={t("security.passkeys.remove")}
          variant="danger"
        >
          <p>{t("security.passkeys.removeText")}</p>
        </ActPanel>
      </div>
    </>
  );
}

/** The texts of a passkey button, in the language of the page. */
export const passkeyWords = (label: LabelKey): PasskeyWords => ({
  label: t(label),
  cancelled: t("security.passkeyCancelled"),
});
