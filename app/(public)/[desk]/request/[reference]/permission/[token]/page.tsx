import type { Metadata } from "next";
import { deskOf, one, type Query, titled } from "@/app/(public)/_requester/desk";
import { readRequesterFlash } from "@/app/(public)/_requester/flash";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import { addressed } from "@/app/(public)/_requester/request-path";
import { Submit } from "@/components/form/submit";
import { ServerProblem } from "@/components/public/server-problem";
import { Button } from "@/components/ui/button";
import { readPermission } from "@/lib/requests/identity/permission";

type Params = { desk: string; reference: string; token: string };
type Props = { params: Promise<Params>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const desk = await deskOf((await params).desk);
  return { ...titled(desk, desk.t("permission.title")), referrer: "no-referrer" };
}

/** The page of the link that a data subject gets when an agent acts for them. Opening it decides nothing. */
export default async function PermissionPage({ params, searchParams }: Props) {
  const { desk: slug, reference: typed, token } = await params;
  const { desk, reference, path } = await addressed(slug, typed);
  const { t } = desk;
  const flash = await readRequesterFlash(desk, one((await searchParams).told));
  const { state, right, agent } = await readPermission(desk.ctx, { reference, token });
  if (state !== "live" || !right) {
    const key = KEYS[state === "live" ? "unknown" : state];
    return (
      <PublicPage desk={desk}>
        <h1>{t(`permission.${key}Title`)}</h1>
        <p>{t(`permission.${key}`)}</p>
      </PublicPage>
    );
  }
  const verbNoun = t(`rights.${right}.verbNoun`);
  return (
    <PublicPage desk={desk}>
      <ServerProblem told={flash} ids={[]} t={t} />
      <h1>{t("permission.title")}</h1>
      <p>
        <bdi>{t("permission.live", { agent, verbNoun })}</bdi>
      </p>
      <p>{t("permission.after", { agent })}</p>
      <form
        className="flow"
        method="post"
        action={`${path}/permission/${encodeURIComponent(token)}/send`}
      >
        <Submit name="granted" value="yes">
          {t("permission.yes")}
        </Submit>
        <Button type="submit" name="granted" value="no">
          {t("permission.no")}
        </Button>
      </form>
    </PublicPage>
  );
}

const KEYS = {
  used: "done",
  expired: "gone",
  superseded: "superseded",
  unknown: "unknown",
} as const;
