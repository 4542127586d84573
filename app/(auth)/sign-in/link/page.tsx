import type { Metadata } from "next";
import { SignInShell } from "@/app/(auth)/sign-in/shell";
import { Submit } from "@/components/form/submit";
import { deskPath } from "@/lib/people/sign-in-link";
import { env } from "@/lib/platform/env";

export const metadata: Metadata = { title: "Sign in" };

type Query = { email?: string | string[]; token?: string | string[]; next?: string | string[] };

/** Opening the link signs nobody in: a mail scanner opens links too, and would use it up. */
export default async function LinkPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { email = "", token = "", next } = await searchParams;
  if (typeof email !== "string" || typeof token !== "string" || !email || !token) return <Broken />;
  return (
    <SignInShell>
      <h1>Sign in as this person?</h1>
      <p>
        <strong>
          <bdi>{email}</bdi>
        </strong>
      </p>
      <form action="/api/auth/callback/email" method="get">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="callbackUrl" value={`${env().APP_URL}${deskPath(one(next))}`} />
        <Submit>Sign in</Submit>
      </form>
      <p className="text-ink-soft">
        If you did not ask for this link, close this page. Nothing has happened.
      </p>
    </SignInShell>
  );
}

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

function Broken() {
  return (
    <SignInShell>
      <h1>This link is not complete</h1>
      <p>
        Copy it whole from the mail, or <a href="/sign-in">ask for a new one</a>.
      </p>
    </SignInShell>
  );
}
