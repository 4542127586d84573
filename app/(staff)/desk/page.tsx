import { redirect } from "next/navigation";
import { signedIn } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { SignInShell } from "@/app/(auth)/sign-in/shell";
import { SignOut } from "@/components/desk/people/sign-out";
import { say, sayRich } from "@/components/speech/say";
import type { Role } from "@/lib/domain/request/role";
import { desksOf } from "@/lib/people/members";
import type { Sentence } from "@/lib/words/staff";

export const generateMetadata = titled("Your desks");

const ROLES: Record<Role, Sentence> = {
  admin: "admin ¦ a role",
  handler: "handler ¦ a role",
  auditor: "auditor ¦ a role",
};

export default async function DesksPage() {
  const person = await signedIn();
  if (!person) redirect("/sign-in");
  const desks = await desksOf(person.userId);
  const [only] = desks;
  if (only && desks.length === 1) redirect(`/desk/${only.slug}`);
  return (
    <SignInShell>
      <h1>{desks.length > 0 ? say("Choose a desk") : say("You are not at any desk")}</h1>
      {desks.length > 0 ? (
        <ul className="border-y border-line">
          {desks.map(({ slug, name, role }) => (
            <li key={slug} className="border-line not-first:border-t">
              <a className="flex min-h-12 items-center no-underline" href={`/desk/${slug}`}>
                <bdi className="underline">{name}</bdi>
                <span className="ms-auto text-small text-ink-soft">{say(ROLES[role])}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {sayRich(
            "You are signed in as <b>{email}</b>. Ask an admin of your organisation’s desk to invite this address, then reload this page.",
            { email: person.email, b: (inner) => <strong>{inner}</strong> },
          )}
        </p>
      )}
      <SignOut />
    </SignInShell>
  );
}
