import type { Metadata } from "next";
import { languagesHere } from "@/app/(public)/_letter/languages";
import { PublicShell } from "@/components/layout/public-shell";
import { listDesks } from "@/lib/desks/create";
import { otherThan } from "@/lib/words/choose-language";
import { wordsHere } from "./page-words";

export async function generateMetadata(): Promise<Metadata> {
  const words = await wordsHere();
  return { title: { absolute: `${words("form.front.title")} · Rightsdesk` } };
}

/** The organisations that take requests here. */
export default async function FrontPage() {
  const words = await wordsHere();
  const languages = await languagesHere(words);
  const desks = await listDesks();
  return (
    <PublicShell
      desk={{ slug: "", name: "Rightsdesk", languages }}
      service={words("form.shell.service")}
      words={{ skip: words("form.shell.skip"), languages: words("form.shell.languages") }}
      footer={
        <p>
          {words("form.front.staff")} <a href="/sign-in">{words("form.front.signIn")}</a>
        </p>
      }
    >
      <h1>{words("form.front.title")}</h1>
      <p className="text-lead">{words("form.front.lead")}</p>
      {desks.length > 0 ? (
        <nav aria-label={words("form.front.organisations")}>
          <ul className="answers">
            {desks.map(({ slug, name, service, language }) => (
              <li key={slug} className="border-t border-line py-3">
                <a className="inline-flex min-h-11 items-center text-lead" href={`/${slug}`}>
                  <bdi dir="auto">{name}</bdi>
                </a>
                <p className="text-small text-ink-soft">
                  <bdi dir="auto" lang={otherThan(words.locale, language)}>
                    {service}
                  </bdi>
                </p>
              </li>
            ))}
          </ul>
        </nav>
      ) : (
        <p>{words("form.front.none")}</p>
      )}
    </PublicShell>
  );
}
