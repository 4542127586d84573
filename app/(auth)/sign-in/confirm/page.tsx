import { redirect } from "next/navigation";
import { toldHere } from "@/app/_door/answer";
import { signedIn } from "@/app/_door/context";
import { signInPage } from "@/app/_door/session";
import { titled } from "@/app/_door/titled";
import { FactorCode } from "@/app/(auth)/sign-in/second/factor-code";
import { SignInShell } from "@/app/(auth)/sign-in/shell";
import { PasskeyButton } from "@/components/auth/passkey-button";
import { passkeyWords } from "@/components/auth/passkey-words";
import { CodeField } from "@/components/form/code-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { Notice } from "@/components/form/notice";
import { Submit } from "@/components/form/submit";
import { say, sayRich } from "@/components/speech/say";
import { factorsOf, hasFactor } from "@/lib/people/second-factor";
import type { SignedIn } from "@/lib/people/session";
import { deskPath } from "@/lib/people/sign-in-link";
import { env } from "@/lib/platform/env";
import type { Sentence } from "@/lib/words/staff";

export const generateMetadata = titled("Confirm that it is you");

type Query = Record<"back" | "told" | "sent" | "error" | "why", string | string[] | undefined>;

const PROBLEMS: Record<string, Sentence> = {
  other: "You signed in there with another account. Use the one that you are signed in with here.",
  provider: "Your provider did not confirm a new sign-in. Try again, and sign in there once more.",
};

/** Before erasures, exports, roles and secrets: the member proves again who they are, and goes back to the form. */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const person = await signedIn();
  const back = deskPath(query.back?.toString());
  if (!person) redirect(signInPage(back) as never);
  const error = String(query.error ?? "");
  const told = await toldHere(query.told?.toString());
  return (
    <SignInShell>
      <h1>{say("Confirm that it is you")}</h1>
      {Object.hasOwn(PROBLEMS, error) ? (
        <Notice tone="stop" title={say("Not confirmed")}>
          <p>{say(PROBLEMS[error] as Sentence)}</p>
        </Notice>
      ) : null}
      <p>
        {query.why === "factor"
          ? say("This desk asks for a second factor. You signed in by email alone.")
          : say(
              "For this you must have signed in within the last five minutes. What you typed is kept.",
            )}
      </p>
      <Ways
        person={person}
        back={back}
        sent={query.sent !== undefined}
        error={told?.fields.code ?? (told?.message || undefined)}
      />
      <p>
        {sayRich("<a>Back without confirming</a>", { a: (inner) => <a href={back}>{inner}</a> })}
      </p>
    </SignInShell>
  );
}

type WaysProps = { person: SignedIn; back: string; sent: boolean; error: string | undefined };

async function Ways({ person, back, sent, error }: WaysProps) {
  if (person.method === "provider") return <AtProvider back={back} />;
  const factors = await factorsOf(person.userId);
  if (!hasFactor(factors)) return <ByEmail person={person} back={back} sent={sent} error={error} />;
  return (
    <>
      {factors.passkeys > 0 ? (
        <PasskeyButton
          purpose="confirm"
          next={back}
          words={passkeyWords("Use a passkey")}
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

/** Where the second factor is the provider's, so is the confirmation. */
function AtProvider({ back }: { back: string }) {
  return (
    <form action="/sign-in/provider" method="post">
      <input type="hidden" name="confirm" value={back} />
      <Submit>{say("Confirm with {name}", { name: env().OIDC_NAME })}</Submit>
    </form>
  );
}

function ByEmail({ person, back, sent, error }: WaysProps) {
  if (!sent) {
    return (
      <form action="/sign-in/confirm/email" method="post">
        <p>
          {sayRich("We email a code to <b>{email}</b>.", {
            email: <bdi>{person.email}</bdi>,
            b: (inner) => <strong>{inner}</strong>,
          })}
        </p>
        <input type="hidden" name="back" value={back} />
        <Submit>{say("Email me a code")}</Submit>
      </form>
    );
  }
  return (
    <>
      <form action="/sign-in/confirm/send" method="post" noValidate className="flow">
        {error ? (
          <ErrorSummary
            title={say("There is a problem")}
            errors={[{ id: "code", message: error }]}
          />
        ) : null}
        <p>
          {sayRich("A code is on its way to <b>{email}</b>. It works for ten minutes.", {
            email: <bdi>{person.email}</bdi>,
            b: (inner) => <strong>{inner}</strong>,
          })}
        </p>
        <CodeField
          name="code"
          label={say("Code from the email")}
          error={error}
          errorPrefix={say("Error: ")}
        />
        <input type="hidden" name="back" value={back} />
        <Submit>{say("Confirm")}</Submit>
      </form>
      <form action="/sign-in/confirm/email" method="post">
        <input type="hidden" name="back" value={back} />
        <Submit variant="secondary">{say("Email me another code")}</Submit>
      </form>
    </>
  );
}
