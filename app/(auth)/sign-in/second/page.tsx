import { redirect } from "next/navigation";
import { readFlash } from "@/app/_door/answer";
import { signedIn } from "@/app/_door/context";
import { pendingSignIn } from "@/app/_door/session";
import { titled } from "@/app/_door/titled";
import { SignInShell } from "@/app/(auth)/sign-in/shell";
import { PasskeyButton } from "@/components/auth/passkey-button";
import { passkeyWords } from "@/components/auth/passkeys";
import { t } from "@/components/i18n/translate";
import { checkedNow } from "@/lib/platform/clock";
import { factorsOf } from "@/lib/team/second-factor";
import { FactorCode } from "./factor-code";

export const generateMetadata = titled("security.secondStep.title");

type Query = { told?: string | string[] };

/** The second step of a sign-in: after the link, the member uses their second factor. */
export default async function SecondPage({ searchParams }: { searchParams: Promise<Query> }) {
  await signedIn();
  const pending = await pendingSignIn(await checkedNow());
  if (!pending) redirect("/sign-in");
  const flash = await readFlash(t, (await searchParams).told);
  const { passkeys, totp } = await factorsOf(pending.userId);
  return (
    <SignInShell>
      <h1>{t("security.secondStep.title")}</h1>
      <p>{t("security.secondStep.text")}</p>
      {passkeys > 0 ? (
        <PasskeyButton
          purpose="second"
          words={passkeyWords("security.secondStep.usePasskey")}
          variant="primary"
        />
      ) : null}
      <FactorCode action="/sign-in/second/send" totp={totp} error={flash?.fields.code} />
      <p className="text-ink-soft">{t("security.secondStep.lost")}</p>
      <p>
        {t.rich("security.secondStep.restart", { a: (inner) => <a href="/sign-in">{inner}</a> })}
      </p>
    </SignInShell>
  );
}
