import type { ReactNode } from "react";
import { Notice } from "@/components/form/notice";
import { formatNumber, t } from "@/components/i18n/translate";
import { languageName } from "@/components/request/names";
import type { BulkAct, Obstacle } from "@/lib/domain/inbox/bulk";
import { OBSTACLE_WORDS } from "./bulk-words";

export interface BulkPreviewProps {
  readonly act: BulkAct;
  readonly can: number;
  readonly cannot: number;
  readonly reasons: readonly { readonly obstacle: Obstacle; readonly count: number }[];
  readonly named: readonly { readonly reference: string; readonly obstacle: Obstacle }[];
  readonly email: {
    readonly reference: string;
    readonly subject: string;
    readonly text: string;
    readonly locale: string;
    /** The message, which is on the page of the request and not in the email. */
    readonly message: string | null;
  } | null;
  readonly languages: readonly { readonly locale: string; readonly count: number }[];
  /** The message is different for each request. */
  readonly varies: boolean;
  readonly hrefOf: (reference: string) => string;
}

/** What a bulk action would do: to how many requests it applies, to which ones it does not and why, and the email. */
export function BulkPreview(props: BulkPreviewProps) {
  const { can, cannot, reasons, named, hrefOf } = props;
  return (
    <section aria-labelledby="what-happens" className="grid gap-4">
      <h2 id="what-happens">{t("bulk.preview.title")}</h2>
      <Counts can={can} cannot={cannot} />
      {cannot > 0 ? (
        <>
          {cannot > 1 ? (
            <ul className="list-disc ps-5">
              {reasons.map(({ obstacle, count }) => (
                <li key={obstacle}>
                  {formatNumber(count)}: {t(OBSTACLE_WORDS[obstacle])}
                </li>
              ))}
            </ul>
          ) : null}
          <FailureList
            label={
              named.length < cannot
                ? t("bulk.preview.firstNotPossible", { count: named.length })
                : t("bulk.preview.notPossible")
            }
            heading="h3"
            failures={named}
            hrefOf={hrefOf}
          />
        </>
      ) : null}
      <EmailPreview {...props} />
    </section>
  );
}

function Counts({ can, cannot }: Pick<BulkPreviewProps, "can" | "cannot">) {
  const parts = { can, cannot, b: (inner: ReactNode) => <strong>{inner}</strong> };
  return (
    <p>
      {cannot > 0
        ? t.rich("bulk.preview.appliesInPart", parts)
        : t.rich("bulk.preview.applies", parts)}
    </p>
  );
}

/** The requests that the action failed for or does not apply to, each with the reason. */
export function FailureList({
  heading: Heading,
  label,
  failures,
  hrefOf,
}: {
  readonly heading: "h2" | "h3";
  readonly label: string;
  readonly failures: readonly { readonly reference: string; readonly obstacle: Obstacle }[];
  readonly hrefOf: (reference: string) => string;
}) {
  return (
    <div>
      <Heading>{label}</Heading>
      <ul className="grid gap-1 py-1">
        {failures.map(({ reference, obstacle }, at) => (
          <li key={reference || at}>
            {reference ? (
              <a className="font-mono" href={hrefOf(reference)}>
                {reference}
              </a>
            ) : null}{" "}
            {t(OBSTACLE_WORDS[obstacle])}
          </li>
        ))}
      </ul>
    </div>
  );
}

function EmailPreview({ act, can, email, languages, varies, hrefOf }: BulkPreviewProps) {
  if (can === 0) return null;
  if (!email) {
    return (
      <Notice>
        <p>
          {act === "assign" || act === "tag"
            ? t("bulk.preview.noEmail")
            : t("bulk.preview.noEmailFirst")}
        </p>
      </Notice>
    );
  }
  return (
    <div className="grid gap-3">
      <h3>{t("bulk.preview.email")}</h3>
      <p>
        {t.rich("bulk.preview.emailOf", {
          reference: (
            <a className="font-mono" href={hrefOf(email.reference)}>
              {email.reference}
            </a>
          ),
        })}{" "}
        {languagesWords(languages)}
      </p>
      <div className="border-s-4 border-line ps-3" lang={email.locale}>
        <p className="font-medium">{email.subject}</p>
        <p className="mt-2 whitespace-pre-line wrap-anywhere" dir="auto">
          {email.text}
        </p>
      </div>
      {email.message ? (
        <>
          <h3>{t("bulk.preview.message")}</h3>
          {varies ? <p>{t("bulk.preview.messageVaries")}</p> : null}
          <p className="border-s-4 border-line ps-3 whitespace-pre-line wrap-anywhere" dir="auto">
            {email.message}
          </p>
        </>
      ) : null}
    </div>
  );
}

function languagesWords(languages: BulkPreviewProps["languages"]): string {
  const [only] = languages;
  if (languages.length === 1 && only)
    return t("bulk.preview.oneLanguage", { language: languageName(only.locale) });
  const each = languages.map(({ locale, count }) =>
    t("bulk.preview.languageCount", { count, language: languageName(locale) }),
  );
  return t("bulk.preview.languages", {
    count: languages.length,
    each: each.join(", "),
  });
}

export const submitLabel = (can: number): string => t("bulk.preview.submit", { count: can });
