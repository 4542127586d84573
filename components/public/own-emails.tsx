import { Details } from "@/components/form/details";
import { otherThan } from "@/lib/words/choose-language";
import type { Translate } from "@/lib/words/translator";
import { formatInstant } from "@/lib/words/words";

export interface OwnEmailsProps {
  readonly emails: readonly {
    readonly at: string;
    readonly subject: string;
    readonly text: string;
  }[];
  /** The language that the emails were sent in. */
  readonly locale: string;
  readonly zone: string;
  readonly t: Translate;
}

/** The emails that the desk sent, for requesters who no longer have them. The newest is first and open. */
export function OwnEmails({ emails, locale, zone, t }: OwnEmailsProps) {
  if (emails.length === 0) return null;
  const lang = otherThan(t.locale, locale);
  return (
    <section className="flow mt-9">
      <h2>{t("form.own.letters")}</h2>
      {emails.map(({ at, subject, text }, index) => (
        <Details key={at + subject} summary={<span lang={lang}>{subject}</span>} open={index === 0}>
          <p className="text-small text-ink-soft">
            <time dateTime={at}>{formatInstant(t, new Date(at), zone)}</time>
          </p>
          <p className="whitespace-pre-line" dir="auto" lang={lang}>
            {text}
          </p>
        </Details>
      ))}
    </section>
  );
}
