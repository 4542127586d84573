import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { say, words } from "@/components/speech/say";
import type { Sentence } from "@/lib/words/staff";
import { formatInstant } from "@/lib/words/words";

type Method = "link" | "link-and-factor" | "passkey" | "provider";

export interface SessionsProps {
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string | null;
    readonly network: string | null;
    readonly method: Method;
    readonly signedInAt: Date;
    readonly lastSeenAt: Date;
  }[];
  readonly current: string;
  readonly page: string;
  readonly zone: string;
  readonly acts: { readonly end: Act; readonly endOthers: Act };
}

const METHODS: Record<Method, Sentence> = {
  link: "By email",
  "link-and-factor": "By email and second factor",
  passkey: "With a passkey",
  provider: "At the provider",
};

/** Where the reader is signed in. */
export function Sessions({ sessions, current, page, zone, acts }: SessionsProps) {
  return (
    <section aria-labelledby="sessions" className="grid gap-3">
      <h2 id="sessions">{say("Sessions")}</h2>
      <p>{say("A session ends after an hour without use, and after ten hours at the latest.")}</p>
      <ul className="border-y border-line">
        {sessions.map((one) => (
          <li key={one.id} className="grid gap-2 border-line py-3 not-first:border-t">
            <div>
              <p>
                <strong>{one.device ?? say("Unknown browser")}</strong>
                {one.id === current ? ` ${say("(this one)")}` : ""}
              </p>
              <p className="text-ink-soft">
                {say("{how}, on {day}. Last used on {used}.", {
                  how: say(METHODS[one.method]),
                  day: formatInstant(words, one.signedInAt, zone),
                  used: formatInstant(words, one.lastSeenAt, zone),
                })}
                {one.network ? ` ${say("Network {network}.", { network: one.network })}` : ""}
              </p>
            </div>
            {one.id === current ? null : (
              <ActPanel
                id={`end-${one.id}`}
                action={acts.end}
                page={page}
                hidden={{ session: one.id }}
                submit={say("Sign out")}
                about={one.device ?? say("Unknown browser")}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <ActPanel
          id="end-others"
          action={acts.endOthers}
          page={page}
          submit={say("Sign out everywhere else")}
        />
      ) : null}
    </section>
  );
}
