import type { Metadata } from "next";
import { deskOf, one, type Query, titled } from "@/app/(public)/_requester/desk";
import { readRequesterFlash } from "@/app/(public)/_requester/flash";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import { type Addressed, addressed } from "@/app/(public)/_requester/request-path";
import { Submit } from "@/components/form/submit";
import { SendCode } from "@/components/public/code-entry";
import { ServerProblem } from "@/components/public/server-problem";
import { ButtonLink } from "@/components/ui/button";
import { readVerificationLink } from "@/lib/requests/intake/confirm";
import { LINK_DAYS } from "@/lib/requests/record/access-code";

type Params = { desk: string; reference: string; token: string };
type Props = { params: Promise<Params>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const desk = await deskOf((await params).desk);
  return { ...titled(desk, desk.t("form.confirm.title")), referrer: "no-referrer" };
}

/**
 * The page of the link in the verification email. Opening it changes nothing, because email scanners open every link.
 */
export default async function VerifyPage({ params, searchParams }: Props) {
  const { desk: slug, reference: typed, token } = await params;
  const found = await addressed(slug, typed);
  const { desk, reference, path } = found;
  const flash = await readRequesterFlash(desk, one((await searchParams).told));
  const state = await readVerificationLink(desk.ctx, { reference, token });
  return (
    <PublicPage desk={desk}>
      <ServerProblem told={flash} ids={[]} t={desk.t} />
      {state === "live" ? <Live found={found} token={token} /> : null}
      {state === "expired" ? <Expired found={found} /> : null}
      {state === "live" || state === "expired" ? null : (
        <>
          <h1>{desk.t(`form.confirm.${state}Title`)}</h1>
          <p>{desk.t(`form.confirm.${state}`)}</p>
          <ButtonLink variant="primary" href={path}>
            {desk.t("form.confirm.open")}
          </ButtonLink>
        </>
      )}
    </PublicPage>
  );
}

function Live({ found, token }: { readonly found: Addressed; readonly token: string }) {
  const { desk, reference, path } = found;
  const { t } = desk;
  return (
    <>
      <h1>{t("form.confirm.title")}</h1>
      <p>{t("form.confirm.live", { reference })}</p>
      <p>{t("form.confirm.liveAfter")}</p>
      <form method="post" action={`${path}/verify/${encodeURIComponent(token)}/send`}>
        <Submit>{t("form.confirm.button")}</Submit>
      </form>
      <p className="text-ink-soft">{t("form.confirm.notYours")}</p>
    </>
  );
}

function Expired({ found: { desk, path } }: { readonly found: Addressed }) {
  const { t } = desk;
  return (
    <>
      <h1>{t("form.confirm.expiredTitle")}</h1>
      <p>{t("form.confirm.expired", { days: LINK_DAYS })}</p>
      <SendCode
        path={path}
        back={path}
        submit={t("form.confirm.expiredButton")}
        variant="primary"
      />
    </>
  );
}
