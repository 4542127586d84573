import { signedIn } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { SignInShell } from "@/app/(auth)/sign-in/shell";
import { say, sayRich } from "@/components/speech/say";

export const generateMetadata = titled("Look into your mail");

export default async function SentPage() {
  await signedIn();
  return (
    <SignInShell>
      <h1>{say("Look into your mail")}</h1>
      <p>
        {say(
          "If the address is known here, a link to sign in is on its way. It works once, for ten minutes.",
        )}
      </p>
      <p>
        {sayRich(
          "Nothing after a minute or two? Look into the spam folder, check the spelling, and <a>ask for another link</a>. A new link ends the one before it.",
          { a: (inner) => <a href="/sign-in">{inner}</a> },
        )}
      </p>
    </SignInShell>
  );
}
