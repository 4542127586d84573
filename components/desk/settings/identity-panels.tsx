import type { ActField } from "@/components/desk/forms/action-fields";
import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import {
  andWords,
  LAW_NAMES,
  LEVEL_NAMES,
  optionsOf,
  RIGHT_NAMES,
} from "@/components/request/names";
import { CopyText } from "@/components/ui/copy-text";
import {
  type Forbidden,
  forbiddenAt,
  levelField,
  ordinaryLevel,
  typedIdentity,
} from "@/lib/domain/identity/identity-terms";
import { IDENTITY_LEVELS } from "@/lib/domain/policy/identity-level";
import { type Offer, offersOf, type Policy } from "@/lib/domain/policy/policy";
import { formatArticle } from "@/lib/words/article";
import { DOCUMENT_NAMES, IDENTITY_LABELS } from "./setting-words";

export interface IdentityPanelsProps {
  readonly policy: Policy;
  readonly page: string;
  readonly seenAt: string;
  /** The address to which the sign-in provider sends requesters back. */
  readonly redirect: string;
  readonly secretSet: boolean;
  readonly acts: { readonly terms: Act; readonly account: Act; readonly remove: Act };
}

const namesOf = ({ laws }: Forbidden): string =>
  andWords(
    t,
    laws.map((law) => t(LAW_NAMES[law])),
  );

/** The settings of identity verification, as forms for an admin. */
export function IdentityPanels(props: IdentityPanelsProps) {
  const { policy, page, seenAt, acts } = props;
  const fixed = offersOf(policy).filter((offer) => forbiddenAt(policy, offer)?.everybody);
  return (
    <>
      <section aria-labelledby="levels" className="grid gap-3">
        <h2 id="levels">{t("settings.identity.levels.title")}</h2>
        <p>{t("settings.identity.levels.lead")}</p>
        <Fixed policy={policy} offers={fixed} />
        <ActPanel
          id="terms"
          page={page}
          action={acts.terms}
          hidden={{ seenAt }}
          fields={termFields(
            policy,
            offersOf(policy).filter((offer) => !fixed.includes(offer)),
          )}
          submit={t("settings.apply")}
          variant="primary"
        />
      </section>
      <AccountPanels {...props} />
    </>
  );
}

/** Rights for which a law forbids identity verification, so that there is nothing to choose. */
function Fixed({ policy, offers }: { readonly policy: Policy; readonly offers: readonly Offer[] }) {
  return offers.length > 0 ? (
    <ul className="grid gap-1">
      {offers.map((offer) => (
        <li key={offer.right}>
          {t("settings.identity.levels.forbidden", {
            right: t(RIGHT_NAMES[offer.right]),
            article: formatArticle(t, forbiddenAt(policy, offer)?.article ?? ""),
          })}
        </li>
      ))}
    </ul>
  ) : null;
}

function termFields(policy: Policy, offers: readonly Offer[]): ActField[] {
  const typed = typedIdentity(policy);
  return [
    ...offers.map((offer): ActField => {
      const { right } = offer;
      const forbidden = forbiddenAt(policy, offer);
      return {
        kind: "select",
        name: levelField(right),
        label: t(RIGHT_NAMES[right]),
        hint: forbidden
          ? t("settings.identity.levels.forbiddenUnder", {
              laws: namesOf(forbidden),
              article: formatArticle(t, forbidden.article),
            })
          : undefined,
        options: [
          { value: "", label: t(`settings.identity.defaultLevel.${ordinaryLevel(right)}`) },
          ...optionsOf(IDENTITY_LEVELS, (level) => t(LEVEL_NAMES[level])),
        ],
        initial: typed[levelField(right)],
      };
    }),
    {
      kind: "textarea",
      name: "hint",
      label: t(IDENTITY_LABELS.hint),
      hint:
        policy.identity.by === "device"
          ? t("settings.identity.hintDevice")
          : t("settings.identity.hintAddress"),
      rows: 3,
      initial: typed.hint,
    },
    {
      kind: "radios",
      name: "document",
      label: t(IDENTITY_LABELS.document),
      hint: t("verification.record.copiesDeleted"),
      options: Object.entries(DOCUMENT_NAMES).map(([value, label]) => ({
        value,
        label: t(label),
      })),
      initial: typed.document,
    },
  ];
}

function AccountPanels({
  policy,
  page,
  seenAt,
  redirect,
  secretSet,
  acts,
}: Readonly<IdentityPanelsProps>) {
  const { account } = policy.identity;
  return (
    <section aria-labelledby="account" className="grid gap-3">
      <h2 id="account">{t("settings.account.title")}</h2>
      <p>{t("settings.account.lead")}</p>
      <p className="font-mono wrap-anywhere">{redirect}</p>
      <CopyText
        label={t("settings.account.copyAddress")}
        copied={t("settings.copied")}
        text={redirect}
      />
      <ActPanel
        id="account-terms"
        page={page}
        action={acts.account}
        hidden={{ seenAt }}
        fields={accountFields(account, secretSet)}
        submit={account ? t("settings.account.apply") : t("settings.account.setUp")}
        variant={account ? "primary" : "secondary"}
      />
      {account ? (
        <ActPanel
          id="account-remove"
          page={page}
          action={acts.remove}
          hidden={{ seenAt }}
          submit={t("settings.account.remove")}
          variant="danger"
        />
      ) : null}
    </section>
  );
}

const accountFields = (account: Policy["identity"]["account"], secretSet: boolean): ActField[] => [
  {
    kind: "text",
    name: "issuer",
    label: t(IDENTITY_LABELS.issuer),
    hint: t("settings.account.issuerHint"),
    initial: account?.issuer,
  },
  {
    kind: "text",
    name: "clientId",
    label: t(IDENTITY_LABELS.clientId),
    initial: account?.clientId,
  },
  {
    kind: "password",
    name: "secret",
    label: t("settings.account.secret"),
    optional: true,
    hint: secretSet ? t("settings.account.secretSetHint") : t("settings.account.secretUnsetHint"),
  },
  ...(secretSet
    ? [
        {
          kind: "confirm",
          name: "drop",
          label: t("settings.account.currentSecret"),
          optional: true,
          options: [{ value: "yes", label: t("settings.account.removeSecret") }],
        } as const,
      ]
    : []),
  {
    kind: "text",
    name: "name",
    label: t(IDENTITY_LABELS.name),
    hint: t("settings.account.nameHint"),
    initial: account?.name,
  },
];
