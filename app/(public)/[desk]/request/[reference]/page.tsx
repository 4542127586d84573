import type { Metadata } from "next";
import { toldHere } from "@/app/_door/answer";
import { SESSION_MINUTES, type Subject } from "@/app/_door/subject";
import { deskOf, one, type Query, titled } from "@/app/(public)/_letter/desk";
import { Letter } from "@/app/(public)/_letter/letter";
import { Locked, type Told } from "@/app/(public)/_letter/locked";
import { type Opened, opened } from "@/app/(public)/_letter/request-path";
import { KeyFacts } from "@/components/form/confirmation";
import { Notice } from "@/components/form/notice";
import { Conversation } from "@/components/request/conversation";
import { OwnClock } from "@/components/request/own-clock";
import { OwnLetters } from "@/components/request/own-letters";
import { OwnState } from "@/components/request/own-state";
import { ReplyForm } from "@/components/request/reply-form";
import { Results } from "@/components/request/results";
import { ToldProblem } from "@/components/request/told";
import { timeIn } from "@/components/request/zone-day";
import { Button } from "@/components/ui/button";
import { isPending } from "@/lib/domain/request";
import { ACCEPTED, MAX_FILE_BYTES, MAX_FILES } from "@/lib/platform/files";
import type { OwnRequest } from "@/lib/requests/read-own";
import { formatDay, zoneName } from "@/lib/words/words";
import { nextOf } from "./next-page";

type Props = {
  params: Promise<{ desk: string; reference: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { desk: slug, reference } = await params;
  const desk = await deskOf(slug);
  const { subject } = await opened(slug, reference);
  const told = await toldHere(one((await searchParams).told));
  const wrong = told !== null && !(subject && told.fields.session);
  return titled(desk, desk.words(subject ? "form.own.title" : "form.door.title"), wrong);
}

/** A request as its person sees it; before the code, the same page for every reference. */
export default async function RequestPage({ params, searchParams }: Props) {
  const { desk: slug, reference } = await params;
  const query = await searchParams;
  const found = await opened(slug, reference);
  const told = await toldHere(one(query.told));
  if (!found.subject) {
    return (
      <Locked
        {...{ found, told }}
        here={found.path}
        next={nextOf(found.path, query)}
        lead={found.desk.words("form.door.lead")}
        mailed={one(query.mailed) !== undefined}
        confirmed={one(query.done) === "confirmed"}
      />
    );
  }
  if (!found.own) return <Erased found={found} />;
  return (
    <Own {...{ found, told }} own={found.own} subject={found.subject} done={one(query.done)} />
  );
}

function Erased({ found: { desk } }: { readonly found: Opened }) {
  const { words, home } = desk;
  return (
    <Letter desk={desk}>
      <h1>{words("form.own.erasedTitle")}</h1>
      <p>{words("form.own.erased")}</p>
      <p>
        {words.rich("form.own.again", { link: (text) => <a href={`${home}/request`}>{text}</a> })}
      </p>
    </Letter>
  );
}

const DONE = ["confirmed", "replied", "withdrawn"] as const;

function Own({
  found: { desk, reference, path },
  own,
  subject,
  told,
  done,
}: {
  readonly found: Opened;
  readonly own: OwnRequest;
  readonly subject: Subject;
  readonly told: Told;
  readonly done: string | undefined;
}) {
  const { words, policy } = desk;
  const { zone } = policy;
  // Signed in again, one only wants what was typed before, not the reason for the new code.
  const problem = told?.fields.session ? null : told;
  const notice = DONE.find((known) => known === done);
  return (
    <Letter desk={desk}>
      <ToldProblem told={problem} ids={["text", "files"]} words={words} />
      {notice && !problem ? (
        <Notice tone="good" live>
          <p>{words(`form.own.done.${notice}`)}</p>
        </Notice>
      ) : null}
      <h1>{words(`rights.${own.right}.title`)}</h1>
      <KeyFacts
        reference={{ label: words("form.door.reference"), value: reference }}
        due={
          own.dueOn && isPending(own.state)
            ? {
                label: words("form.own.due"),
                value: formatDay(words, own.dueOn),
                dateTime: own.dueOn,
                detail: words("form.common.dueDetail", { zone: zoneName(words, zone) }),
              }
            : undefined
        }
      />
      <OwnState request={own} {...{ zone, words }} />
      {isPending(own.state) ? (
        <OwnClock
          deadline={own.deadline}
          waits={own.waits}
          now={desk.ctx.now}
          {...{ zone, words }}
        />
      ) : null}
      <Results results={own.results} {...{ path, zone, words }} />
      <OwnLetters letters={own.letters} {...{ zone, words }} />
      <Conversation messages={own.messages} desk={policy.name} {...{ path, zone, words }} />
      {own.mayReply ? (
        <ReplyForm
          action={`${path}/reply`}
          typed={told?.values.text}
          errors={problem?.fields ?? {}}
          accept={ACCEPTED}
          most={{ files: MAX_FILES, megabytes: MAX_FILE_BYTES / 1024 / 1024 }}
          words={words}
        />
      ) : null}
      <Leave {...{ desk, path, subject }} mayWithdraw={own.mayWithdraw} />
    </Letter>
  );
}

function Leave({
  desk: { words, policy },
  path,
  subject,
  mayWithdraw,
}: Pick<Opened, "desk" | "path"> & {
  readonly subject: Subject;
  readonly mayWithdraw: boolean;
}) {
  const end = new Date(subject.provedAt + SESSION_MINUTES * 60_000);
  const time = `${timeIn(words.locale, policy.zone, end)}, ${zoneName(words, policy.zone)}`;
  return (
    <section className="flow mt-9" data-print="no">
      <h2>{words("form.own.more")}</h2>
      {mayWithdraw ? (
        <p>
          <a className="inline-flex min-h-11 items-center" href={`${path}/withdraw`}>
            {words("form.own.withdraw")}
          </a>
        </p>
      ) : null}
      <form method="post" action={`${path}/leave`} className="flow">
        <p className="text-ink-soft">{words("form.own.session", { time })}</p>
        <Button type="submit">{words("form.own.leave")}</Button>
      </form>
    </section>
  );
}
