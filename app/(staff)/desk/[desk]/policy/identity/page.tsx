import { confirmPage } from "@/app/_door/session";
import { titled } from "@/app/_door/titled";
import { type DeskPageProps, Done, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { IdentityPanels } from "@/components/desk/settings/identity-panels";
import { t } from "@/components/i18n/translate";
import { LEVEL_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { Facts } from "@/components/ui/facts";
import { accountCallbackUrl, hasSecret } from "@/lib/desks/identity";
import { levelAt } from "@/lib/domain/identity/identity-terms";
import { offersOf, type Policy } from "@/lib/domain/policy/policy";
import { may, signedInRecently } from "@/lib/domain/request/role";
import { applyAccount, applyTerms, removeAccount } from "./actions";

export const generateMetadata = titled("request.requester.identity");

/** The identity verification that the desk requires for each right. */
export default async function IdentityPage(props: DeskPageProps) {
  const { staff, ctx, slug, done } = await readPage(props);
  const { policy, changedAt } = ctx.desk;
  return (
    <DeskFrame staff={staff} here="policy" title={t("request.requester.identity")}>
      <div className="grid max-w-xl gap-8">
        <Done done={done} />
        {may(ctx.actor, "desk.change") && !signedInRecently(ctx.actor, ctx.now) ? (
          <p>
            {t.rich("security.confirm.secretFirst", {
              a: (inner) => <a href={confirmPage(`/desk/${slug}/policy/identity`)}>{inner}</a>,
            })}
          </p>
        ) : null}
        {may(ctx.actor, "desk.change") ? (
          <IdentityPanels
            // After a change the fields show what is in force, not what was typed.
            key={done}
            policy={policy}
            page={`/desk/${slug}/policy/identity`}
            seenAt={changedAt.toISOString()}
            redirect={accountCallbackUrl(slug)}
            secretSet={await hasSecret(ctx)}
            acts={{
              terms: applyTerms.bind(null, slug),
              account: applyAccount.bind(null, slug),
              remove: removeAccount.bind(null, slug),
            }}
          />
        ) : (
          <InForce policy={policy} />
        )}
      </div>
    </DeskFrame>
  );
}

function InForce({ policy }: { readonly policy: Policy }) {
  const { document, account } = policy.identity;
  return (
    <section aria-labelledby="levels" className="grid gap-3">
      <h2 id="levels">{t("settings.identity.levels.title")}</h2>
      <p>{t("places.adminCanChange")}</p>
      <Facts
        facts={[
          ...offersOf(policy).map(({ right }) => ({
            label: t(RIGHT_NAMES[right]),
            value: t(LEVEL_NAMES[levelAt(policy, right)]),
          })),
          {
            label: t("settings.identity.document"),
            value:
              document === "never"
                ? t("places.identity.documents.never")
                : t("places.identity.documents.lastResort"),
          },
          {
            label: t("places.identity.signIn"),
            value: account
              ? t("places.identity.signInWith", { account: account.name })
              : t("places.identity.noSignIn"),
          },
        ]}
      />
    </section>
  );
}
