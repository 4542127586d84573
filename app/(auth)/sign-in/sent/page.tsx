import type { Metadata } from "next";
import { SignInShell } from "@/app/(auth)/sign-in/shell";

export const metadata: Metadata = { title: "Look into your mail" };

export default function SentPage() {
  return (
    <SignInShell>
      <h1>Look into your mail</h1>
      <p>
        If the address is known here, a link to sign in is on its way. It works once, for ten
        minutes.
      </p>
      <p>
        Nothing after a minute or two? Look into the spam folder, check the spelling, and{" "}
        <a href="/sign-in">ask for another link</a>. A new link ends the one before it.
      </p>
    </SignInShell>
  );
}
