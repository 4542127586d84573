import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import type { LabelKey } from "@/lib/words/translator";
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

const METHODS: Record<Method, LabelKey> = {
  link: "security.method.link",
  "link-and-factor": "security.method.linkAndFactor",
  passkey: "security.method.passkey",
  provider: "security.method.provider",
};

/** The devices on which the user is signed in. */
export function Sessions({ sessions, current, page, zone, acts }: SessionsProps) {
  return (
    <section aria-labelledby="sessions" className="grid gap-3">
      <h2 id="sessions">{t("security.sessions.title")}</h2>
      <p>{t("security.sessions.text")}</p>
      <ul className="border-y border-line">
        {sessions.map((one) => (
          <li key={one.id} className="grid gap-2 border-line py-3 not-first:border-t">
            <div>
              <p>
                <strong>{one.device ?? t("security.sessions.unknownBrowser")}</strong>
                {one.id === current ? ` ${t("security.sessions.current")}` : ""}
              </p>
              <p className="text-ink-soft">
                {t("security.sessions.details", {
                  how: t(METHODS[one.method]),
                  day: formatInstant(t, one.signedInAt, zone),
                  used: formatInstant(t, one.lastSeenAt, zone),
                })}
                {one.network ? ` ${t("security.sessions.network", { network: one.network })}` : ""}
              </p>
            </div>
            {one.id === current ? null : (
              <ActPanel
                id={`end-${one.id}`}
                action={acts.end}
                page={page}
                hidden={{ session: one.id }}
                submit={t("desk.action.signOut")}
                about={one.device ?? t("security.sessions.unknownBrowser")}
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
          submit={t("security.sessions.endOthers")}
        />
      ) : null}
    </section>
  );
}
