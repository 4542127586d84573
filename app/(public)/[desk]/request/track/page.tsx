import type { Metadata } from "next";
import { deskOf, one, type Query, titled } from "@/app/(public)/_requester/desk";
import { isWrong, readRequesterFlash } from "@/app/(public)/_requester/flash";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import { Field } from "@/components/form/field";
import { Notice } from "@/components/form/notice";
import { Submit } from "@/components/form/submit";
import { ServerProblem } from "@/components/public/server-problem";

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const desk = await deskOf((await params).desk);
  const wrong = isWrong(await readRequesterFlash(desk, one((await searchParams).told)));
  return titled(desk, desk.t("form.follow.title"), wrong);
}

/** The form that leads from a reference to the page of its request. */
export default async function TrackPage({ params, searchParams }: Props) {
  const desk = await deskOf((await params).desk);
  const query = await searchParams;
  const flash = await readRequesterFlash(desk, one(query.told));
  const { t, home } = desk;
  return (
    <PublicPage desk={desk} back={home} keeps={{ by: `${home}/language` }}>
      <ServerProblem told={flash} ids={["reference"]} t={t} />
      {one(query.done) === "left" ? (
        <Notice tone="good" live>
          <p>{t("form.own.done.left")}</p>
        </Notice>
      ) : null}
      <h1>{t("form.follow.title")}</h1>
      <p>{t("form.follow.lead")}</p>
      <form
        id="typed"
        className="flow"
        method="post"
        action={`${home}/request/track/send`}
        noValidate
      >
        <Field
          name="reference"
          label={t("form.follow.reference")}
          hint={t("form.follow.referenceHint")}
          width="short"
          autocomplete="off"
          defaultValue={flash?.values.reference}
          error={flash?.fields.reference}
          errorPrefix={t("form.common.errorPrefix")}
        />
        <Submit>{t("form.common.continue")}</Submit>
      </form>
      <p className="text-ink-soft">{t("form.follow.lost")}</p>
    </PublicPage>
  );
}
