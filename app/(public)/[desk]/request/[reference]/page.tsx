import type { Metadata } from "next";
import type { RequesterSession } from "@/app/_door/subject";
import { CodePage } from "@/app/(public)/_requester/code-page";
import { deskOf, one, type Query, titled } from "@/app/(public)/_requester/desk";
import { type Flash, isWrong, readRequesterFlash } from "@/app/(public)/_requester/flash";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import { type Opened, opened } from "@/app/(public)/_requester/request-path";
import { KeyFacts } from "@/components/form/confirmation";
import { Notice } from "@/components/form/notice";
import { ServerProblem } from "@/components/public/server-problem";
import { publicZone } from "@/lib/domain/policy/policy";
import { isPending } from "@/lib/domain/request/state";
import { unpackTexts } from "@/lib/requests/intake/form-draft";
import type { OwnRequest } from "@/lib/requests/views/own-view";
import type { Translate } from "@/lib/words/translator";
import { dueDetail, formatDay } from "@/lib/words/words";
import { nextOf } from "./next-page";
import { OwnParts } from "./own-parts";

type Props = {
  params: Promise<{ desk: string; reference: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { desk: slug, reference } = await params;
  const desk = await deskOf(slug);
  const { subject } = await opened(slug, reference);
  const flash = await readRequesterFlash(desk, one((await searchParams).told));
  const wrong = isWrong(flash) && !(subject && flash?.fields.session);
  return titled(desk, desk.t(subject ? "form.own.title" : "form.door.title"), wrong);
}

/** A request as its requester sees it. Before the code is entered, the page is the same for every reference. */
export default async function RequestPage({ params, searchParams }: Props) {
  const { desk: slug, reference } = await params;
  const query = await searchParams;
  const found = await opened(slug, reference);
  const flash = await readRequesterFlash(found.desk, one(query.told));
  if (!found.subject) {
    return (
      <CodePage
        found={found}
        told={flash}
        here={found.path}
        next={nextOf(found.path, query, flash)}
        lead={found.desk.t("form.door.lead")}
        mailed={one(query.mailed) !== undefined}
        confirmed={one(query.done) === "confirmed"}
      />
    );
  }
  if (!found.own) return <Erased found={found} />;
  const { text, details } = await unpackTexts(found.desk.ctx, flash?.values);
  return (
    <Own
      found={found}
      flash={flash}
      own={found.own}
      subject={found.subject}
      done={one(query.done)}
      typed={text ?? details}
    />
  );
}

function Erased({ found: { desk } }: { readonly found: Opened }) {
  const { t, home } = desk;
  return (
    <PublicPage desk={desk}>
      <h1>{t("form.own.erasedTitle")}</h1>
      <p>{t("form.own.erased")}</p>
      <p>{t.rich("form.own.again", { link: (text) => <a href={`${home}/request`}>{text}</a> })}</p>
    </PublicPage>
  );
}

const DONE = ["confirmed", "replied", "withdrawn"] as const;
const OWN_DONE = ["changed", "chosen", "appealed"] as const;

function doneText(done: string | undefined, t: Translate): string | null {
  const known = DONE.find((one) => one === done);
  if (known) return t(`form.own.done.${known}`);
  if (done === "proved") return t("proof.done");
  if (done === "account") return t("account.done");
  if (done === "by-account") return t("account.confirmed");
  const own = OWN_DONE.find((one) => one === done);
  return own ? t(`own.done.${own}`) : null;
}

function Own({
  found: { desk, reference, path },
  own,
  subject,
  flash,
  done,
  typed,
}: {
  readonly found: Opened;
  readonly own: OwnRequest;
  readonly subject: RequesterSession;
  readonly flash: Flash;
  readonly done: string | undefined;
  readonly typed: string | undefined;
}) {
  const { t, policy } = desk;
  // After signing in again, the requester needs only what they typed before, not the reason for the new code.
  const problem = flash?.fields.session ? null : flash;
  const notice = problem ? null : doneText(done, t);
  return (
    <PublicPage desk={desk} keeps={own.mayReply && { by: `${desk.home}/language` }}>
      <ServerProblem told={problem} ids={["text", "files"]} t={t} />
      {notice ? (
        <Notice tone="good" live>
          <p>{notice}</p>
        </Notice>
      ) : null}
      <h1>{t(`rights.${own.right}.title`)}</h1>
      <KeyFacts
        reference={{ label: t("form.door.reference"), value: reference }}
        due={
          own.dueOn && isPending(own.state)
            ? {
                label: t("form.own.due"),
                value: formatDay(t, own.dueOn),
                dateTime: own.dueOn,
                detail: dueDetail(t, publicZone(policy)),
              }
            : undefined
        }
      />
      <OwnParts
        desk={desk}
        path={path}
        own={own}
        subject={subject}
        typed={typed}
        problem={problem}
      />
    </PublicPage>
  );
}
