import type { ReactNode } from "react";
import { BackLink } from "@/components/form/back-link";
import { PublicShell } from "@/components/layout/public-shell";
import { DeskFoot } from "@/components/public/desk-foot";
import { logoOf } from "@/components/public/desk-logo";
import type { PublicDesk } from "./desk";
import { type Keeps, languagesHere } from "./languages";

/** The layout of a public page: the name and logo of the desk, the back link, and the contact in the footer. */
export async function PublicPage({
  desk: { policy, slug, t, home },
  back,
  backText,
  keeps,
  children,
}: {
  readonly desk: PublicDesk;
  readonly back?: string;
  readonly backText?: string;
  /** Set if the page has a form to fill in. */
  readonly keeps?: Keeps | false;
  readonly children: ReactNode;
}) {
  const { name, brand } = policy;
  const languages = await languagesHere(t, keeps);
  return (
    <PublicShell
      desk={{ slug, name, brand, logo: logoOf(policy), languages }}
      service={t("form.shell.service")}
      home={home}
      words={{ skip: t("form.shell.skip"), languages: t("form.shell.languages") }}
      back={back ? <BackLink href={back}>{backText ?? t("form.common.back")}</BackLink> : null}
      footer={<DeskFoot policy={policy} home={home} t={t} />}
    >
      {children}
    </PublicShell>
  );
}
