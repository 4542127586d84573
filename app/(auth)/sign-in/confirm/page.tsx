import { redirect } from "next/navigation";
import { readFlash } from "@/app/_door/answer";
import { signedIn } from "@/app/_door/context";
import { signInPage } from "@/app/_door/session";
import { titled } from "@/app/_door/titled";
import { FactorCode } from "@/app/(auth)/sign-in/second/factor-code";
import { SignInShell } from "@/app/(auth)/sign-in/shell";
import { PasskeyButton } from "@/components/auth/passkey-button";
import { passkeyWords } from "@/components/auth/passkeys";
import { CodeField } from "@/components/form/code-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { Notice } from "@/components/form/notice";
import { Submit } from "@/components/form/submit";
import { t } from "@/components/i18n/translate";
import { env } from "@/lib/platform/env";
import { factorsOf, hasFactor } from "@/lib/team/second-factor";
import type { SignedIn } from "@/lib/team/session";
import { deskPath } from "@/lib/team/sign-in-link";
import type { LabelKey } from "@/lib/words/translator";

export const generateMetadata = titled("security.confirm.title");

type Query = Record<"back" | "told" | "sent" | "error" | "why", string | string[] | undefined>;

const PROBLEMS: Record<string, LabelKey> = {
  other: "security.confirm.otherAccount",
  provider: "security.confirm.provider",
};

/**
 * Members confirm their identity here before erasures, exports and changes to roles or secrets. The page then leads
 * back to the form.
 */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const member = await signedIn();
  const back = deskPath(query.back?.toString());
  if (!member) redirect(signInPage(back) as never);
  const error = String(query.error ?? "");
  const flash = await readFlash(t, query.told);
  return (
    <SignInShell>
      <h1>{t("security.confirm.title")}</h1>
      {Object.hasOwn(PROBLEMS, error) ? (
        <Notice tone="stop" title={t("security.confirm.failed")}>
          <p>{t(PROBLEMS[error] as LabelKey)}</p>
        </Notice>
      ) : null}
      <p>
        {query.why === "factor"
          ? t("security.confirm.needsFactor")
          : t("security.confirm.needsRecent")}
      </p>
      <Ways
        member={member}
        back={back}
        sent={query.sent !== undefined}
        error={flash?.fields.code ?? (flash?.message || undefined)}
      />
      <p>{t.rich("security.confirm.back", { a: (inner) => <a href={back}>{inner}</a> })}</p>
    </SignInShell>
  );
}

type WaysProps = { member: SignedIn; back: string; sent: boolean; error: string | undefined };

async function Ways({ member, back, sent, error }: WaysProps) {
  if (member.method === "provider") return <AtProvider back={back} />;
  const factors = await factorsOf(member.userId);
  if (!hasFactor(factors)) return <ByEmail member={member} back={back} sent={sent} error={error} />;
  return (
    <>
      {factors.passkeys > 0 ? (
        <PasskeyButton
          purpose="confirm"
          next={back}
          words={passkeyWords("security.secondStep.usePasskey")}
          variant="primary"
        />
      ) : null}
      <FactorCode
        action="/sign-in/confirm/send"
        totp={factors.totp}
        hidden={{ back }}
        error={error}
      />
    </>
  );
}

/** Members who sign in at the provider also confirm their identity there. */
function AtProvider({ back }: { back: string }) {
  return (
    <form action="/sign-in/provider" method="post">
      <input type="hidden" name="confirm" value={back} />
      <Submit>{t("security.confirm.withProvider", { name: env().OIDC_NAME })}</Submit>
    </form>
  );
}

function ByEmail({ member, back, sent, error }: WaysProps) {
  if (!sent) {
    return (
      <form action="/sign-in/confirm/email" method="post">
        <p>
          {t.rich("security.confirm.emailText", {
            email: <bdi>{member.email}</bdi>,
            b: (inner) => <strong>{inner}</strong>,
          })}
        </p>
        <input type="hidden" name="back" value={back} />
        <Submit>{t("security.confirm.emailCode")}</Submit>
      </form>
    );
  }
  return (
    <>
      <form action="/sign-in/confirm/send" method="post" noValidate className="flow">
        {error ? (
          <ErrorSummary
            title={t("browser.form.problem")}
            errors={[{ id: "code", message: error }]}
          />
        ) : null}
        <p>
          {t.rich("security.confirm.emailSent", {
            email: <bdi>{member.email}</bdi>,
            b: (inner) => <strong>{inner}</strong>,
          })}
        </p>
        <CodeField
          name="code"
          label={t("security.confirm.code")}
          error={error}
          errorPrefix={t("browser.form.errorPrefix")}
        />
        <input type="hidden" name="back" value={back} />
        <Submit>{t("security.confirm.submit")}</Submit>
      </form>
      <form action="/sign-in/confirm/email" method="post">
        <input type="hidden" name="back" value={back} />
        <Submit variant="secondary">{t("security.confirm.emailAgain")}</Submit>
      </form>
    </>
  );
}
