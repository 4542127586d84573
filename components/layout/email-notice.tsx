import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { formatInstant } from "@/lib/words/words";

interface MailNoticeProps {
  readonly stop: {
    readonly paused: { readonly since: Date; readonly reason: string } | null;
    readonly held: { readonly since: Date } | null;
  };
  /** Admins also see what to do about it. */
  readonly admin: boolean;
  readonly zone: string;
}

/** Shown on every staff page while no email is sent. */
export function EmailNotice({ stop: { paused, held }, admin, zone }: MailNoticeProps) {
  const since = held?.since ?? paused?.since;
  if (!since) return null;
  const when = formatInstant(t, since, zone);
  return (
    <div className="mb-4">
      <Notice tone="warning" title={t("desk.emailsStopped.title")}>
        <p>
          {held ? t("desk.emailsStopped.held", { when }) : t("desk.emailsStopped.paused", { when })}
        </p>
        {admin && held ? (
          <p>
            {t("desk.emailsStopped.release")} <code>npm run desk -- emails release</code>
          </p>
        ) : null}
        {admin && !held && paused ? (
          <p>{t("desk.emailsStopped.reason", { reason: paused.reason })}</p>
        ) : null}
      </Notice>
    </div>
  );
}
