import { type RequesterSession, SESSION_MINUTES } from "@/app/_door/subject";
import type { Flash } from "@/app/(public)/_requester/flash";
import type { Opened } from "@/app/(public)/_requester/request-path";
import { AccountNeeded } from "@/components/public/account-sign-in";
import { Conversation } from "@/components/public/conversation";
import { OwnClock } from "@/components/public/own-clock";
import { OwnEmails } from "@/components/public/own-emails";
import { OwnProofs } from "@/components/public/own-proofs";
import { OwnRemedies } from "@/components/public/own-remedies";
import { OwnState } from "@/components/public/own-state";
import { OwnWays } from "@/components/public/own-ways";
import { ReplyForm } from "@/components/public/reply-form";
import { Results } from "@/components/public/results";
import { Button } from "@/components/ui/button";
import { isPending } from "@/lib/domain/request/state";
import { ACCEPTED, MAX_FILE_BYTES, MAX_FILES } from "@/lib/platform/files/files";
import { randomToken } from "@/lib/platform/keys/crypto";
import type { OwnRequest } from "@/lib/requests/views/own-view";
import { formatTime, zoneName } from "@/lib/words/words";

type Props = Pick<Opened, "desk" | "path"> & {
  readonly own: OwnRequest;
  readonly subject: RequesterSession;
  /** A message that was typed but not sent. */
  readonly typed: string | undefined;
  readonly problem: Flash;
};

/**
 * The content of a request below its reference and due date: its state, its messages, and what the requester can do.
 */
export function OwnParts({ desk, path, own, subject, typed, problem }: Props) {
  const { t, policy, home } = desk;
  const { zone } = policy;
  return (
    <>
      <AppealOf desk={desk} own={own} />
      <Merged desk={desk} own={own} />
      <OwnState request={own} zone={zone} t={t} />
      {isPending(own.state) ? (
        <OwnClock
          deadline={own.deadline}
          waits={own.waits}
          now={desk.ctx.now}
          placed={policy.placeStated}
          ackIsPast={own.ackIsPast}
          zone={zone}
          t={t}
        />
      ) : null}
      {own.signIn ? <AccountNeeded view={own.signIn} path={path} t={t} /> : null}
      <OwnProofs requestedProofs={own.requestedProofs} files={own.proofs} path={path} t={t} />
      <OwnWays request={own} path={path} t={t} />
      <Results
        results={own.results}
        mayReply={own.mayReply}
        home={home}
        path={path}
        zone={zone}
        t={t}
      />
      <OwnEmails emails={own.emails} locale={own.locale} zone={zone} t={t} />
      <OwnRemedies
        remedies={own.remedies}
        mayAppeal={own.mayAppeal}
        appeals={own.links.appeals}
        policy={policy}
        home={home}
        path={path}
        t={t}
      />
      <Conversation messages={own.messages} desk={policy.name} path={path} zone={zone} t={t} />
      {own.mayReply ? (
        <ReplyForm
          action={`${path}/reply`}
          once={randomToken()}
          about={own.unidentified ? "unidentified" : isPending(own.state) ? "open" : "answered"}
          typed={typed}
          errors={problem?.fields ?? {}}
          accept={ACCEPTED}
          most={{ files: MAX_FILES, megabytes: MAX_FILE_BYTES / 1024 / 1024 }}
          t={t}
        />
      ) : null}
      <Leave desk={desk} path={path} subject={subject} />
    </>
  );
}

/** Links an appeal or complaint to the request that it is about. */
function AppealOf({ desk: { home, t }, own: { right, links } }: Pick<Props, "desk" | "own">) {
  if (!links.appealOf) return null;
  const { reference } = links.appealOf;
  return (
    <p>
      {t.rich(right === "grievance" ? "own.links.grievance" : "own.links.appeal", {
        reference,
        link: (text) => <a href={`${home}/request/${reference}`}>{text}</a>,
      })}
    </p>
  );
}

/** Says which request this one is merged into, or which requests are merged into this one. */
function Merged({ desk: { home, t }, own: { mergedWith } }: Pick<Props, "desk" | "own">) {
  const { into, others } = mergedWith;
  if (into) {
    return (
      <p>
        {t.rich("own.links.merged", {
          reference: into,
          link: (text) => <a href={`${home}/request/${into}`}>{text}</a>,
        })}
      </p>
    );
  }
  return others.length > 0 ? (
    <p>{t("own.links.answers", { references: others.join(", ") })}</p>
  ) : null;
}

function Leave({
  desk: { t, policy },
  path,
  subject,
}: Pick<Opened, "desk" | "path"> & {
  readonly subject: RequesterSession;
}) {
  const end = new Date(subject.provedAt + SESSION_MINUTES * 60_000);
  const time = `${formatTime(t, end, policy.zone)}, ${zoneName(t, policy.zone)}`;
  return (
    <section className="flow mt-9" data-print="no">
      <h2>{t("form.own.more")}</h2>
      <form method="post" action={`${path}/leave`} className="flow">
        <p className="text-ink-soft">{t("form.own.session", { time })}</p>
        <Button type="submit">{t("form.own.leave")}</Button>
      </form>
    </section>
  );
}
