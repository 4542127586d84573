import { signedIn } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { PasskeyButton } from "@/components/auth/passkey-button";
import { passkeyWords } from "@/components/auth/passkeys";
import { SignOutForm } from "@/components/desk/people/sign-out-form";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { Notice } from "@/components/form/notice";
import { Submit } from "@/components/form/submit";
import { t } from "@/components/i18n/translate";
import { ButtonLink } from "@/components/ui/button";
import { env } from "@/lib/platform/env";
import type { LabelKey } from "@/lib/words/translator";
import { SignInShell } from "./shell";

export const generateMetadata = titled("signIn.title");

type Query = { error?: string | string[]; next?: string | string[] };

const ADDRESS: LabelKey = "signIn.error.email";

const PROBLEMS: Record<string, LabelKey> = {
  invitation: "signIn.error.invitation",
  unverified: "signIn.error.unverified",
  Verification: "signIn.error.verification",
  OAuthAccountNotLinked: "signIn.error.accountNotLinked",
};
const UNKNOWN: LabelKey = "signIn.error.unknown";

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const error = String(query.error ?? "");
  const next = String(query.next ?? "");
  const member = await signedIn();
  if (member) return <SignedInAlready name={member.name} />;
  return (
    <SignInShell>
      {error === "address" ? (
        <ErrorSummary
          title={t("browser.form.problem")}
          errors={[{ id: "email", message: t(ADDRESS) }]}
        />
      ) : null}
      <h1>{t("signIn.title")}</h1>
      {error && error !== "address" ? (
        <Notice tone="stop" title={t("signIn.error.title")}>
          <p>{t((Object.hasOwn(PROBLEMS, error) && PROBLEMS[error]) || UNKNOWN)}</p>
        </Notice>
      ) : null}
      <EmailForm next={next} error={error === "address" ? t(ADDRESS) : undefined} />
      <PasskeyButton
        purpose="sign-in"
        next={next}
        words={passkeyWords("security.signIn.passkey")}
      />
      {env().OIDC_ISSUER ? <ProviderForm name={env().OIDC_NAME} next={next} /> : null}
    </SignInShell>
  );
}

function EmailForm({ next, error }: { next: string; error: string | undefined }) {
  return (
    <form action="/sign-in/send" method="post" noValidate>
      <NextPage next={next} />
      <Field
        kind="email"
        name="email"
        label={t("signIn.email.label")}
        hint={t("signIn.email.hint")}
        autocomplete="email"
        error={error}
        errorPrefix={t("browser.form.errorPrefix")}
      />
      <Submit>{t("signIn.email.submit")}</Submit>
    </form>
  );
}

/** The page to open after signing in. The route that receives the form checks it again. */
const NextPage = ({ next }: { next: string }) =>
  /^\/desk(\/[a-z0-9-]|$)/.test(next) ? <input type="hidden" name="next" value={next} /> : null;

function ProviderForm({ name, next }: { name: string; next: string }) {
  return (
    <form action="/sign-in/provider" method="post">
      <NextPage next={next} />
      <p className="mb-4 text-ink-soft">{t("signIn.or")}</p>
      <Submit variant="secondary">{t("signIn.withProvider", { name })}</Submit>
    </form>
  );
}

function SignedInAlready({ name }: { name: string }) {
  return (
    <SignInShell>
      <h1>{t("signIn.already.title")}</h1>
      <p>
        {t.rich("signIn.already.text", {
          name: <bdi>{name}</bdi>,
          b: (inner) => <strong>{inner}</strong>,
        })}
      </p>
      <ButtonLink variant="primary" href="/desk">
        {t("signIn.toDesk")}
      </ButtonLink>
      <SignOutForm label={t("desk.action.signOut")} />
    </SignInShell>
  );
}
