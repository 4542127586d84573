import type { Metadata } from "next";
import { deskOf, one, type Query, titled } from "@/app/(public)/_requester/desk";
import { readRequesterFlash } from "@/app/(public)/_requester/flash";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import { addressed } from "@/app/(public)/_requester/request-path";
import { Submit } from "@/components/form/submit";
import { SendCode } from "@/components/public/code-entry";
import { ServerProblem } from "@/components/public/server-problem";
import { readAccessLink } from "@/lib/requests/intake/confirm";
import { OPEN_MINUTES } from "@/lib/requests/record/access-code";

type Params = { desk: string; reference: string; token: string };
type Props = { params: Promise<Params>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const desk = await deskOf((await params).desk);
  return { ...titled(desk, desk.t("form.door.open")), referrer: "no-referrer" };
}

/** The page of the link in an email with a code. Opening it changes nothing, because email scanners open every link. */
export default async function OpenPage({ params, searchParams }: Props) {
  const { desk: slug, reference: typed, token } = await params;
  const { desk, reference, path } = await addressed(slug, typed);
  const { t, ctx } = desk;
  const flash = await readRequesterFlash(desk, one((await searchParams).told));
  const live = (await readAccessLink(ctx, { reference, token })) === "live";
  return (
    <PublicPage desk={desk}>
      {live ? (
        <>
          <ServerProblem told={flash} ids={[]} t={t} />
          <h1>{t("form.door.open")}</h1>
          <p>{t("form.door.linkLead", { reference })}</p>
          <form method="post" action={`${path}/open/${encodeURIComponent(token)}/send`}>
            <Submit>{t("form.door.open")}</Submit>
          </form>
          <p className="text-ink-soft">{t("form.door.linkNotYours")}</p>
        </>
      ) : (
        <>
          <h1>{t("form.door.linkGoneTitle")}</h1>
          <p>{t("form.door.linkGone", { minutes: OPEN_MINUTES })}</p>
          <SendCode path={path} back={path} submit={t("form.door.again")} variant="primary" />
        </>
      )}
    </PublicPage>
  );
}
