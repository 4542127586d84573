import { SESSION_MINUTES, type Subject } from "@/app/_door/subject";
import type { Opened } from "@/app/(public)/_letter/request-path";
import type { Told } from "@/app/(public)/_letter/told";
import { AccountNeeded } from "@/components/public/account-sign-in";
import { Conversation } from "@/components/public/conversation";
import { OwnClock } from "@/components/public/own-clock";
import { OwnLetters } from "@/components/public/own-letters";
import { OwnProofs } from "@/components/public/own-proofs";
import { OwnRemedies } from "@/components/public/own-remedies";
import { OwnState } from "@/components/public/own-state";
import { OwnWays } from "@/components/public/own-ways";
import { ReplyForm } from "@/components/public/reply-form";
import { Results } from "@/components/public/results";
import { Button } from "@/components/ui/button";
import { isPending } from "@/lib/domain/request/state";
import { randomToken } from "@/lib/platform/crypto";
import { ACCEPTED, MAX_FILE_BYTES, MAX_FILES } from "@/lib/platform/files";
import type { OwnRequest } from "@/lib/requests/views/own-view";
import { formatTime, zoneName } from "@/lib/words/words";

type Props = Pick<Opened, "desk" | "path"> & {
  readonly own: OwnRequest;
  readonly subject: Subject;
  /** A message that was typed and not sent. */
  readonly typed: string | undefined;
  readonly problem: Told;
};

/** All of a request below its reference and its day: where it stands, what came, what one can do. */
export function OwnParts({ desk, path, own, subject, typed, problem }: Props) {
  const { words, policy, home } = desk;
  const { zone } = policy;
  return (
    <>
      <AppealOf desk={desk} own={own} />
      <Together desk={desk} own={own} />
      <OwnState request={own} zone={zone} words={words} />
      {isPending(own.state) ? (
        <OwnClock
          deadline={own.deadline}
          waits={own.waits}
          now={desk.ctx.now}
          placed={policy.placeStated}
          ackIsPast={own.ackIsPast}
          zone={zone}
          words={words}
        />
      ) : null}
      {own.signIn ? <AccountNeeded view={own.signIn} path={path} words={words} /> : null}
      <OwnProofs asked={own.asked} files={own.proofs} path={path} words={words} />
      <OwnWays request={own} path={path} words={words} />
      <Results
        results={own.results}
        mayReply={own.mayReply}
        home={home}
        path={path}
        zone={zone}
        words={words}
      />
      <OwnLetters letters={own.letters} locale={own.locale} zone={zone} words={words} />
      <OwnRemedies
        remedies={own.remedies}
        mayAppeal={own.mayAppeal}
        appeals={own.links.appeals}
        policy={policy}
        home={home}
        path={path}
        words={words}
      />
      <Conversation
        messages={own.messages}
        desk={policy.name}
        path={path}
        zone={zone}
        words={words}
      />
      {own.mayReply ? (
        <ReplyForm
          action={`${path}/reply`}
          once={randomToken()}
          about={own.unidentified ? "unidentified" : isPending(own.state) ? "open" : "answered"}
          typed={typed}
          errors={problem?.fields ?? {}}
          accept={ACCEPTED}
          most={{ files: MAX_FILES, megabytes: MAX_FILE_BYTES / 1024 / 1024 }}
          words={words}
        />
      ) : null}
      <Leave desk={desk} path={path} subject={subject} />
    </>
  );
}

/** What an appeal or complaint is against. */
function AppealOf({ desk: { home, words }, own: { right, links } }: Pick<Props, "desk" | "own">) {
  if (!links.appealOf) return null;
  const { reference } = links.appealOf;
  return (
    <p>
      {words.rich(right === "grievance" ? "own.links.grievance" : "own.links.appeal", {
        reference,
        link: (text) => <a href={`${home}/request/${reference}`}>{text}</a>,
      })}
    </p>
  );
}

/** Which of their requests is answered for this one, or for which others this one is. */
function Together({ desk: { home, words }, own: { together } }: Pick<Props, "desk" | "own">) {
  const { into, others } = together;
  if (into) {
    return (
      <p>
        {words.rich("own.links.merged", {
          reference: into,
          link: (text) => <a href={`${home}/request/${into}`}>{text}</a>,
        })}
      </p>
    );
  }
  return others.length > 0 ? (
    <p>{words("own.links.answers", { references: others.join(", ") })}</p>
  ) : null;
}

function Leave({
  desk: { words, policy },
  path,
  subject,
}: Pick<Opened, "desk" | "path"> & {
  readonly subject: Subject;
}) {
  const end = new Date(subject.provedAt + SESSION_MINUTES * 60_000);
  const time = `${formatTime(words, end, policy.zone)}, ${zoneName(words, policy.zone)}`;
  return (
    <section className="flow mt-9" data-print="no">
      <h2>{words("form.own.more")}</h2>
      <form method="post" action={`${path}/leave`} className="flow">
        <p className="text-ink-soft">{words("form.own.session", { time })}</p>
        <Button type="submit">{words("form.own.leave")}</Button>
      </form>
    </section>
  );
}
