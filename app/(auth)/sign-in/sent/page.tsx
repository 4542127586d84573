import { signedIn } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { SignInShell } from "@/app/(auth)/sign-in/shell";
import { t } from "@/components/i18n/translate";

export const generateMetadata = titled("signIn.sent.title");

export default async function SentPage() {
  await signedIn();
  return (
    <SignInShell>
      <h1>{t("signIn.sent.title")}</h1>
      <p>{t("signIn.sent.text")}</p>
      <p>{t.rich("signIn.sent.help", { a: (inner) => <a href="/sign-in">{inner}</a> })}</p>
    </SignInShell>
  );
}
