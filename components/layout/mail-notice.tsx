import { Notice } from "@/components/form/notice";
import { say, words } from "@/components/speech/say";
import { formatInstant } from "@/lib/words/words";

interface MailNoticeProps {
  readonly stop: {
    readonly paused: { readonly since: Date; readonly reason: string } | null;
    readonly held: { readonly since: Date } | null;
  };
  /** Admins are told what to do about it. */
  readonly admin: boolean;
  readonly zone: string;
}

/** On every page of the desk while no email is sent. */
export function MailNotice({ stop: { paused, held }, admin, zone }: MailNoticeProps) {
  const since = held?.since ?? paused?.since;
  if (!since) return null;
  const when = formatInstant(words, since, zone);
  return (
    <div className="mb-4">
      <Notice tone="warning" title={say("No email is sent")}>
        <p>
          {held
            ? say(
                "This is a copy that was restored from a backup. Emails have been held since {when}, so that nobody gets one twice.",
                { when },
              )
            : say(
                "The mail server has accepted no email since {when}. Emails wait and are sent when it is back.",
                { when },
              )}
        </p>
        {admin && held ? (
          <p>
            {say("To send email from this copy, run this on the server:")}{" "}
            <code>npm run desk -- emails release</code>
          </p>
        ) : null}
        {admin && !held && paused ? (
          <p>{say("The mail server says: {reason}", { reason: paused.reason })}</p>
        ) : null}
      </Notice>
    </div>
  );
}
