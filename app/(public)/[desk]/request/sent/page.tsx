import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requesterSessionFor } from "@/app/_door/subject";
import { deskOf, one, type PublicDesk, type Query, titled } from "@/app/(public)/_requester/desk";
import { type Flash, isWrong, readRequesterFlash } from "@/app/(public)/_requester/flash";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import { readReceipt, type SentReceipt } from "@/app/(public)/_requester/receipt";
import { Confirmation } from "@/components/form/confirmation";
import { Notice } from "@/components/form/notice";
import { AccountInstead, AccountNoted } from "@/components/public/account-sign-in";
import { CodeEntry, SendCode } from "@/components/public/code-entry";
import { ServerProblem } from "@/components/public/server-problem";
import { ButtonLink } from "@/components/ui/button";
import { publicZone } from "@/lib/domain/policy/policy";
import { readSignIn, type SignInView } from "@/lib/requests/identity/sign-in";
import { dropDraft } from "@/lib/requests/intake/form-draft";
import { CODE_MINUTES, LINK_DAYS } from "@/lib/requests/record/access-code";
import { dueDetail, formatDay } from "@/lib/words/words";

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const desk = await deskOf((await params).desk);
  const title = (await readReceipt(desk)) ? "form.sent.title" : "form.sent.goneTitle";
  return titled(
    desk,
    desk.t(title),
    isWrong(await readRequesterFlash(desk, one((await searchParams).told))),
  );
}

/** The receipt of a request: what was sent, when the response is due, and what to do next. */
export default async function SentPage({ params, searchParams }: Props) {
  const desk = await deskOf((await params).desk);
  const query = await searchParams;
  const sent = await readReceipt(desk);
  if (!sent) return <Bookmarked desk={desk} />;
  // The browser has the receipt, so the answers in the draft are deleted.
  await dropDraft(desk.ctx, sent.handle);
  const confirmed = await requesterSessionFor(desk.ctx, sent.reference);
  const flash = await readRequesterFlash(desk, one(query.told));
  const awaitsVerification = sent.confirms && !confirmed;
  const { policy, t } = desk;
  return (
    <PublicPage desk={desk} keeps={!confirmed && { by: `${desk.home}/language` }}>
      <ServerProblem told={flash} ids={["code"]} t={t} />
      {one(query.already) ? (
        <Notice>
          <p>{t("form.sent.already")}</p>
        </Notice>
      ) : null}
      <Confirmation
        title={t("form.sent.title")}
        reference={{ label: t("form.sent.reference"), value: sent.reference }}
        due={
          sent.dueOn
            ? {
                label: t(awaitsVerification ? "form.sent.dueConfirmed" : "form.sent.due"),
                value: formatDay(t, sent.dueOn),
                dateTime: sent.dueOn,
                detail: dueDetail(t, publicZone(policy)),
              }
            : undefined
        }
      >
        {awaitsVerification ? (
          <VerifyNow
            desk={desk}
            sent={sent}
            mailed={one(query.mailed) !== undefined}
            corrected={one(query.done) === "corrected"}
            flash={flash}
            signIn={await readSignIn(desk.ctx, sent.requestId)}
            signedIn={one(query.done) === "account"}
          />
        ) : (
          <NothingMore desk={desk} sent={sent} confirmed={confirmed !== null} />
        )}
        <p className="text-ink-soft" data-print="no">
          {t("form.sent.keep")}
        </p>
      </Confirmation>
    </PublicPage>
  );
}

/** Shown if the address is verified, or if this right needs no verification. */
function NothingMore({
  desk: { t, home },
  sent,
  confirmed,
}: {
  readonly desk: PublicDesk;
  readonly sent: SentReceipt;
  readonly confirmed: boolean;
}) {
  const address = (text: ReactNode) => (
    <strong>
      <bdi dir="ltr">{text}</bdi>
    </strong>
  );
  return (
    <>
      <p>
        {confirmed
          ? t("form.sent.confirmed")
          : t.rich("form.sent.nothing", { email: sent.email, address })}
      </p>
      {confirmed ? null : (
        <p>
          {t.rich("own.address.wrong", {
            link: (text) => <a href={`${home}/request/sent/address`}>{text}</a>,
          })}
        </p>
      )}
      <div data-print="no">
        <ButtonLink variant="primary" href={`${home}/request/${sent.reference}`}>
          {t("form.sent.open")}
        </ButtonLink>
      </div>
    </>
  );
}

function VerifyNow({
  desk: { t, home },
  sent,
  mailed,
  corrected,
  flash,
  signIn,
  signedIn,
}: {
  readonly desk: PublicDesk;
  readonly sent: SentReceipt;
  readonly mailed: boolean;
  readonly corrected: boolean;
  readonly flash: Flash;
  readonly signIn: SignInView | null;
  readonly signedIn: boolean;
}) {
  const path = `${home}/request/${sent.reference}`;
  const back = `${home}/request/sent`;
  return (
    <>
      <AccountNoted view={signIn} signedIn={signedIn} t={t} />
      <h2>{t("form.sent.next")}</h2>
      {mailed || corrected ? (
        <Notice tone="good" live>
          <p>{t(mailed ? "form.sent.mailedAgain" : "own.done.corrected")}</p>
        </Notice>
      ) : null}
      <p>
        {t.rich("form.sent.mailed", {
          email: sent.email,
          address: (text) => (
            <strong>
              <bdi dir="ltr">{text}</bdi>
            </strong>
          ),
        })}
      </p>
      <CodeEntry
        path={path}
        back={back}
        t={t}
        typed={flash?.values.code}
        error={flash?.fields.code}
        label={t("form.sent.code")}
        hint={t("form.sent.codeHint", { minutes: CODE_MINUTES, days: LINK_DAYS })}
        submit={t("form.sent.confirm")}
      />
      <p>{t("form.sent.why")}</p>
      {signIn ? <AccountInstead view={signIn} path={path} back={back} t={t} /> : null}
      <section className="flow mt-9" data-print="no">
        <h3>{t("form.sent.noMail")}</h3>
        <p>{t("form.sent.noMailText")}</p>
        <SendCode path={path} back={back} submit={t("form.sent.again")} />
        <p>
          {t.rich("own.address.wrong", {
            link: (text) => <a href={`${back}/address`}>{text}</a>,
          })}
        </p>
      </section>
    </>
  );
}

/** Shown for a bookmark or on another device, where there is no receipt. It still says how to continue. */
function Bookmarked({ desk }: { readonly desk: PublicDesk }) {
  const { t, home } = desk;
  return (
    <PublicPage desk={desk}>
      <h1>{t("form.sent.goneTitle")}</h1>
      <p>{t("form.sent.gone")}</p>
      <p>{t("form.sent.goneHow")}</p>
      <ButtonLink variant="primary" href={`${home}/request/track`}>
        {t("form.follow.title")}
      </ButtonLink>
      <p>
        {t.rich("form.sent.notYet", {
          link: (text) => <a href={home}>{text}</a>,
        })}
      </p>
    </PublicPage>
  );
}
