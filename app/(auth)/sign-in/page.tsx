import { signedIn } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { PasskeyButton } from "@/components/auth/passkey-button";
import { passkeyWords } from "@/components/auth/passkey-words";
import { SignOut } from "@/components/desk/people/sign-out";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { Notice } from "@/components/form/notice";
import { Submit } from "@/components/form/submit";
import { say, sayRich } from "@/components/speech/say";
import { ButtonLink } from "@/components/ui/button";
import { env } from "@/lib/platform/env";
import type { Sentence } from "@/lib/words/staff";
import { SignInShell } from "./shell";

export const generateMetadata = titled("Sign in");

type Query = { error?: string | string[]; next?: string | string[] };

const ADDRESS: Sentence = "Enter an e-mail address, like name@example.org.";

const PROBLEMS: Record<string, Sentence> = {
  invitation:
    "This address is not known here. Ask an admin of your organisation’s desk to invite it.",
  unverified:
    "Your provider does not vouch for this e-mail address. Verify it there, or sign in by mail.",
  Verification: "This link has run out or was used already. Ask for a new one below.",
  OAuthAccountNotLinked: "This address belongs to another account. Sign in by mail.",
};
const UNKNOWN: Sentence = "The sign-in did not go through. Try again below.";

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
          title={say("There is a problem")}
          errors={[{ id: "email", message: say(ADDRESS) }]}
        />
      ) : null}
      <h1>{say("Sign in")}</h1>
      {error && error !== "address" ? (
        <Notice tone="stop" title={say("You are not signed in")}>
          <p>{say((Object.hasOwn(PROBLEMS, error) && PROBLEMS[error]) || UNKNOWN)}</p>
        </Notice>
      ) : null}
      <MailForm next={next} error={error === "address" ? say(ADDRESS) : undefined} />
      <PasskeyButton purpose="sign-in" next={next} words={passkeyWords("Sign in with a passkey")} />
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
        label={say("Your e-mail address at work")}
        hint={say("We mail you a link. It works once, for ten minutes.")}
        autocomplete="email"
        error={error}
        errorPrefix={say("Error: ")}
      />
      <Submit>{say("Send me a link")}</Submit>
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
      <p className="mb-4 text-ink-soft">{say("or ¦ another way")}</p>
      <Submit variant="secondary">{say("Sign in with {name}", { name })}</Submit>
    </form>
  );
}

function SignedInAlready({ name }: { name: string }) {
  return (
    <SignInShell>
      <h1>{say("You are signed in")}</h1>
      <p>
        {sayRich("You are signed in as <b>{name}</b>.", {
          name: <bdi>{name}</bdi>,
          b: (inner) => <strong>{inner}</strong>,
        })}
      </p>
      <ButtonLink variant="primary" href="/desk">
        {say("Go to your desk")}
      </ButtonLink>
      <SignOut />
    </SignInShell>
  );
}
