import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signedIn } from "@/app/_door/context";
import { SignOut } from "@/components/desk/sign-out";
import { PublicShell } from "@/components/layout/public-shell";
import { desksOf } from "@/lib/people/members";

export const metadata: Metadata = { title: "Your desks" };

export default async function DesksPage() {
  const person = await signedIn();
  if (!person) redirect("/sign-in");
  const desks = await desksOf(person.userId);
  const [only] = desks;
  if (only && desks.length === 1) redirect(`/desk/${only.slug}`);
  return (
    <PublicShell
      desk={{ slug: "", name: "Rightsdesk" }}
      service="For staff"
      words={{ skip: "Skip to main content", languages: "Language" }}
    >
      <h1>{desks.length > 0 ? "Choose a desk" : "You are not at any desk"}</h1>
      {desks.length > 0 ? (
        <ul className="border-y border-line">
          {desks.map(({ slug, name, role }) => (
            <li key={slug} className="border-line not-first:border-t">
              <a className="flex min-h-12 items-center no-underline" href={`/desk/${slug}`}>
                <bdi className="underline">{name}</bdi>
                <span className="ms-auto text-small text-ink-soft">{role}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          You are signed in as <strong>{person.email}</strong>. Ask an admin of your organisation’s
          desk to invite this address, then reload this page.
        </p>
      )}
      <SignOut />
    </PublicShell>
  );
}
