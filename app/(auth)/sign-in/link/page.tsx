import { signedIn } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { SignInShell } from "@/app/(auth)/sign-in/shell";
import { Submit } from "@/components/form/submit";
import { t } from "@/components/i18n/translate";
import { deskPath } from "@/lib/team/sign-in-link";

export const generateMetadata = titled("signIn.title");

type Query = { email?: string | string[]; token?: string | string[]; next?: string | string[] };

/** Opening the link signs nobody in, because email scanners open links too and would use them up. */
export default async function LinkPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { email = "", token = "", next } = await searchParams;
  await signedIn();
  if (typeof email !== "string" || typeof token !== "string" || !email || !token) return <Broken />;
  return (
    <SignInShell>
      <h1>{t("signIn.link.title")}</h1>
      <p>
        <strong>
          <bdi>{email}</bdi>
        </strong>
      </p>
      <form action="/sign-in/link/open" method="post">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={deskPath(one(next))} />
        <Submit>{t("signIn.title")}</Submit>
      </form>
      <p className="text-ink-soft">{t("signIn.link.notYou")}</p>
    </SignInShell>
  );
}

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

function Broken() {
  return (
    <SignInShell>
      <h1>{t("signIn.link.broken.title")}</h1>
      <p>
        {t.rich("signIn.link.broken.text", {
          a: (inner) => <a href="/sign-in">{inner}</a>,
        })}
      </p>
    </SignInShell>
  );
}
