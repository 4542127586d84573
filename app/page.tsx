import type { Metadata } from "next";
import { languagesHere } from "@/app/(public)/_requester/languages";
import { PublicShell } from "@/components/layout/public-shell";
import { listDesks } from "@/lib/desks/create";
import { otherThan } from "@/lib/words/choose-language";
import { pageTranslator } from "./page-translator";

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator();
  return { title: { absolute: `${t("form.front.title")} · Rightsdesk` } };
}

/** The front page: the organisations that accept requests on this server. */
export default async function FrontPage() {
  const t = await pageTranslator();
  const languages = await languagesHere(t);
  const desks = await listDesks();
  return (
    <PublicShell
      desk={{ slug: "", name: "Rightsdesk", languages }}
      service={t("form.shell.service")}
      words={{ skip: t("form.shell.skip"), languages: t("form.shell.languages") }}
      footer={
        <p>
          {t("form.front.staff")} <a href="/sign-in">{t("form.front.signIn")}</a>
        </p>
      }
    >
      <h1>{t("form.front.title")}</h1>
      <p className="text-lead">{t("form.front.lead")}</p>
      {desks.length > 0 ? (
        <nav aria-label={t("form.front.organisations")}>
          <ul className="answers">
            {desks.map(({ slug, name, service, language }) => (
              <li key={slug} className="border-t border-line py-3">
                <a className="inline-flex min-h-11 items-center text-lead" href={`/${slug}`}>
                  <bdi dir="auto">{name}</bdi>
                </a>
                <p className="text-small text-ink-soft">
                  <bdi dir="auto" lang={otherThan(t.locale, language)}>
                    {service}
                  </bdi>
                </p>
              </li>
            ))}
          </ul>
        </nav>
      ) : (
        <p>{t("form.front.none")}</p>
      )}
    </PublicShell>
  );
}
