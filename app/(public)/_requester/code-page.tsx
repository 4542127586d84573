import { KeyFacts } from "@/components/form/confirmation";
import { Notice } from "@/components/form/notice";
import { CodeEntry, SendCode } from "@/components/public/code-entry";
import { ServerProblem } from "@/components/public/server-problem";
import { CODE_MINUTES } from "@/lib/requests/record/access-code";
import type { Flash } from "./flash";
import { PublicPage } from "./public-page";
import { readReceipt } from "./receipt";
import type { Addressed } from "./request-path";

/**
 * The page that asks for a code. It is the same for every reference, whether or not there is such a request. `here` is
 * the page that was requested, and the right code leads to `next`.
 */
export async function CodePage({
  found: { desk, reference, path },
  here,
  next = here,
  lead,
  mailed,
  confirmed,
  told: flash,
}: {
  readonly found: Addressed;
  readonly here: string;
  readonly next?: string;
  readonly lead: string;
  readonly mailed: boolean;
  /** The requester has just used a verification link that had been used before. */
  readonly confirmed?: boolean;
  readonly told: Flash;
}) {
  const { t, home } = desk;
  // What was typed before the session ended is kept under its number in the address, so plain language links are
  // enough.
  const keeps = flash?.fields.session ? false : { by: `${home}/language` };
  const sentIt = (await readReceipt(desk))?.reference === reference;
  return (
    <PublicPage desk={desk} back={`${home}/request/track`} keeps={keeps}>
      <ServerProblem told={flash} ids={["code"]} t={t} />
      {confirmed ? (
        <Notice tone="good" live>
          <p>{t("form.own.done.confirmed")}</p>
        </Notice>
      ) : null}
      <h1>{t("form.door.title")}</h1>
      <KeyFacts reference={{ label: t("form.door.reference"), value: reference }} />
      {mailed ? (
        <Notice tone="good" live>
          <p>
            {t("form.door.mailed")} {t("form.door.mailedHint")}
          </p>
        </Notice>
      ) : (
        <>
          <p>{lead}</p>
          <SendCode
            path={path}
            next={next}
            back={here}
            submit={t("form.door.send")}
            variant="primary"
          />
          <h2>{t("form.door.have")}</h2>
        </>
      )}
      <CodeEntry
        path={path}
        next={next}
        t={t}
        back={here}
        label={t("form.door.code")}
        hint={t("form.door.hint", { minutes: CODE_MINUTES })}
        submit={t("form.door.open")}
        variant={mailed ? "primary" : "secondary"}
        typed={flash?.values.code}
        error={flash?.fields.code}
      />
      {mailed ? (
        <SendCode path={path} next={next} back={here} submit={t("form.door.again")} />
      ) : null}
      <p>
        {sentIt
          ? t.rich("own.address.wrong", {
              link: (text) => <a href={`${home}/request/sent/address`}>{text}</a>,
            })
          : t("own.address.wrongElsewhere")}
      </p>
      <p>
        {t.rich("form.door.other", {
          link: (text) => (
            <a className="alone" href={`${home}/request/track`}>
              {text}
            </a>
          ),
        })}
      </p>
    </PublicPage>
  );
}
