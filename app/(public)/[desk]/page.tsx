import type { Metadata } from "next";
import type { ReactNode } from "react";
import { deskOf, one, type PublicDesk, type Query, titled } from "@/app/(public)/_requester/desk";
import { type LatestDueDates, latestDueDates } from "@/app/(public)/_requester/latest-due-dates";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import { Holdings } from "@/components/public/data-inventory";
import { Offers } from "@/components/public/offers";
import { WhoAnswers } from "@/components/public/who-answers";
import { ButtonLink } from "@/components/ui/button";
import { rightSchema } from "@/lib/domain/law/right";
import { publicZone } from "@/lib/domain/policy/policy";
import { otherThan } from "@/lib/words/choose-language";
import { formatDay, formatDue } from "@/lib/words/words";

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const desk = await deskOf((await params).desk);
  return titled(desk, desk.t("form.start.plainTitle", { name: desk.policy.name }));
}

/** The start page of a desk: the supported rights, how long a response takes, and who responds. */
export default async function StartPage({ params, searchParams }: Props) {
  const desk = await deskOf((await params).desk);
  const { ctx, policy, t, home } = desk;
  const right = rightSchema.safeParse(one((await searchParams).right)).data;
  const promised = latestDueDates(ctx);
  const strong = (text: ReactNode) => <bdi dir="auto">{text}</bdi>;
  return (
    <PublicPage desk={desk}>
      <h1>{t.rich("form.start.title", { name: policy.name, desk: strong })}</h1>
      <p className="text-lead">{t.rich("form.start.lead", { name: policy.name, desk: strong })}</p>
      {policy.intro ? (
        <p
          className="whitespace-pre-line"
          dir="auto"
          lang={otherThan(t.locale, policy.languages[0])}
        >
          {policy.intro}
        </p>
      ) : null}
      <p>{t("form.start.takes")}</p>
      <div data-print="no">
        <ButtonLink variant="primary" href={`${home}/request${right ? `?right=${right}` : ""}`}>
          {t("form.start.begin")}
        </ButtonLink>
      </div>
      <p data-print="no">
        {t.rich("form.start.following", {
          link: (text) => <a href={`${home}/request/track`}>{text}</a>,
        })}
      </p>
      <section className="flow mt-9">
        <h2>{t("form.start.rights")}</h2>
        <Offers policy={policy} sooner={promised.sooner} t={t} />
      </section>
      <Times desk={desk} promised={promised} />
      <WhoAnswers policy={policy} t={t} />
      <Holdings policy={policy} t={t} />
      <p className="text-small" data-print="no">
        <a className="inline-flex min-h-11 items-center" href={`${home}/deadline`}>
          {t("clock.form.link")}
        </a>
      </p>
      {policy.updatedOn ? (
        <p className="text-small text-ink-soft">
          {t("form.shell.policyOf", { day: formatDay(t, policy.updatedOn) })}
        </p>
      ) : null}
    </PublicPage>
  );
}

function Times({
  desk: { policy, t },
  promised: { latest, sooner },
}: {
  readonly desk: PublicDesk;
  readonly promised: LatestDueDates;
}) {
  return (
    <>
      <section className="flow mt-9">
        <h2>{t("form.start.time")}</h2>
        <p>
          {policy.houseDays === null
            ? t.rich("form.start.noPeriod", {
                name: policy.name,
                desk: (text) => <bdi dir="auto">{text}</bdi>,
              })
            : t("form.start.within", { days: policy.houseDays })}
        </p>
        {policy.responseTime ? (
          <p>
            {t("form.start.policySays")}{" "}
            <q lang={otherThan(t.locale, policy.languages[0])}>{policy.responseTime}</q>
          </p>
        ) : null}
        {latest ? (
          <p>
            {t.rich(sooner.size > 0 ? "form.start.todayExcept" : "form.start.today", {
              day: formatDue(t, latest, publicZone(policy)),
              due: (text) => (
                <strong>
                  <time dateTime={latest}>{text}</time>
                </strong>
              ),
            })}
          </p>
        ) : null}
        <p>
          {policy.ackHours ? `${t("form.start.ack", { hours: policy.ackHours })} ` : null}
          {t(policy.tellsOfDelay ? "form.start.extension" : "form.start.extensionByLaw")}
        </p>
      </section>
      <section className="flow mt-9">
        <h2>{t("form.start.after")}</h2>
        <ol className="grid list-decimal gap-2 ps-6">
          <li>{t("form.start.afterSteps.ask")}</li>
          <li>{t("form.start.afterSteps.confirm")}</li>
          <li>{t("form.start.afterSteps.follow")}</li>
        </ol>
      </section>
    </>
  );
}
