import { redirect } from "next/navigation";
import { signedIn } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { SignInShell } from "@/app/(auth)/sign-in/shell";
import { SignOutForm } from "@/components/desk/people/sign-out-form";
import { t } from "@/components/i18n/translate";
import type { Role } from "@/lib/domain/request/role";
import { desksOf } from "@/lib/team/members";
import type { LabelKey } from "@/lib/words/translator";

export const generateMetadata = titled("signIn.desks.title");

const ROLES: Record<Role, LabelKey> = {
  admin: "signIn.role.admin",
  handler: "signIn.role.handler",
  auditor: "signIn.role.auditor",
};

export default async function DesksPage() {
  const member = await signedIn();
  if (!member) redirect("/sign-in");
  const desks = await desksOf(member.userId);
  const [only] = desks;
  if (only && desks.length === 1) redirect(`/desk/${only.slug}`);
  return (
    <SignInShell>
      <h1>{desks.length > 0 ? t("signIn.desks.select") : t("signIn.desks.none.title")}</h1>
      {desks.length > 0 ? (
        <ul className="border-y border-line">
          {desks.map(({ slug, name, role }) => (
            <li key={slug} className="border-line not-first:border-t">
              <a className="flex min-h-12 items-center no-underline" href={`/desk/${slug}`}>
                <bdi className="underline">{name}</bdi>
                <span className="ms-auto text-small text-ink-soft">{t(ROLES[role])}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {t.rich("signIn.desks.none.text", {
            email: member.email,
            b: (inner) => <strong>{inner}</strong>,
          })}
        </p>
      )}
      <SignOutForm label={t("desk.action.signOut")} />
    </SignInShell>
  );
}
