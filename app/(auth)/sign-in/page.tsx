import { signedIn } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { PasskeyButton } from "@/components/auth/passkey-button";
import { passkeyWords } from "@/components/auth/passkey-words";
import { SignOut } from "@/components/desk/people/sign-out";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { Notice } from "@/components/form/notice";
import { Submit } from "@/components/form/submit";
import { say } from "@/components/speech/say";
import { ButtonLink } from "@/components/ui/button";
import { env } from "@/lib/platform/env";
import type { Sentence } from "@/lib/words/staff";
import { SignInShell } from "./shell";

export const generateMetadata = titled("signIn.title");

type Query = { error?: string | string[]; next?: string | string[] };

const ADDRESS: Sentence = "signIn.error.email";

const PROBLEMS: Record<string, Sentence> = {
  invitation: "signIn.error.invitation",
  unverified: "signIn.error.unverified",
  Verification: "signIn.error.verification",
  OAuthAccountNotLinked: "signIn.error.accountNotLinked",
};
const UNKNOWN: Sentence = "signIn.error.unknown";

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const error = String(query.error ?? "");
  const next = String(query.next ?? "");
  const person = await signedIn();
  if (person) return <SignedInAlready name={person.name} />;
  return (
    <SignInShell>
      {error === "address" ? (
        <ErrorSummary
          title={say("browser.form.problem")}
          errors={[{ id: "email", message: say(ADDRESS) }]}
        />
      ) : null}
      <h1>{say("signIn.title")}</h1>
      {error && error !== "address" ? (
        <Notice tone="stop" title={say("signIn.error.title")}>
          <p>{say((Object.hasOwn(PROBLEMS, error) && PROBLEMS[error]) || UNKNOWN)}</p>
        </Notice>
      ) : null}
      <MailForm next={next} error={error === "address" ? say(ADDRESS) : undefined} />
      <PasskeyButton
        purpose="sign-in"
        next={next}
        words={passkeyWords("security.signIn.passkey")}
      />
      {env().OIDC_ISSUER ? <ProviderForm name={env().OIDC_NAME} next={next} /> : null}
    </SignInShell>
  );
}

function MailForm({ next, error }: { next: string; error: string | undefined }) {
  return (
    <form action="/sign-in/send" method="post" noValidate>
      <Onwards next={next} />
      <Field
        kind="email"
        name="email"
        label={say("signIn.email.label")}
        hint={say("signIn.email.hint")}
        autocomplete="email"
        error={error}
        errorPrefix={say("browser.form.errorPrefix")}
      />
      <Submit>{say("signIn.email.submit")}</Submit>
    </form>
  );
}

/** Where to go after signing in. The address that takes the form checks it again. */
const Onwards = ({ next }: { next: string }) =>
  /^\/desk(\/[a-z0-9-]|$)/.test(next) ? <input type="hidden" name="next" value={next} /> : null;

function ProviderForm({ name, next }: { name: string; next: string }) {
  return (
    <form action="/sign-in/provider" method="post">
      <Onwards next={next} />
      <p className="mb-4 text-ink-soft">{say("signIn.or")}</p>
      <Submit variant="secondary">{say("signIn.withProvider", { name })}</Submit>
    </form>
  );
}

function SignedInAlready({ name }: { name: string }) {
  return (
    <SignInShell>
      <h1>{say("signIn.already.title")}</h1>
      <p>
        {say.rich("signIn.already.text", {
          name: <bdi>{name}</bdi>,
          b: (inner) => <strong>{inner}</strong>,
        })}
      </p>
      <ButtonLink variant="primary" href="/desk">
        {say("signIn.toDesk")}
      </ButtonLink>
      <SignOut />
    </SignInShell>
  );
}
