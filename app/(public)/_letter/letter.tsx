import type { ReactNode } from "react";
import { BackLink } from "@/components/form/back-link";
import { PublicShell } from "@/components/layout/public-shell";
import { DeskFoot } from "@/components/request/desk-foot";
import { logoOf } from "@/components/request/desk-logo";
import type { PublicDesk } from "./desk";

/** One page of a desk's public side: its letterhead, the way back, its contact at the foot. */
export function Letter({
  desk: { policy, slug, words, home },
  back,
  backText,
  children,
}: {
  readonly desk: PublicDesk;
  readonly back?: string;
  readonly backText?: string;
  readonly children: ReactNode;
}) {
  return (
    <PublicShell
      desk={{ slug, name: policy.name, brand: policy.brand, logo: logoOf(policy) }}
      service={words("form.shell.service")}
      home={home}
      words={{ skip: words("form.shell.skip"), languages: words("form.shell.languages") }}
      back={back ? <BackLink href={back}>{backText ?? words("form.common.back")}</BackLink> : null}
      footer={<DeskFoot policy={policy} home={home} words={words} />}
    >
      {children}
    </PublicShell>
  );
}
