import { KeyFacts } from "@/components/form/confirmation";
import { Notice } from "@/components/form/notice";
import { CodeEntry, SendCode } from "@/components/public/code-entry";
import { ToldProblem } from "@/components/public/told";
import { CODE_MINUTES } from "@/lib/requests/record/access-code";
import { Letter } from "./letter";
import type { Addressed } from "./request-path";
import { sentHere } from "./sent";
import type { Told } from "./told";

/**
 * Before the code: the same page for every reference, whether or not there is such a request.
 * `here` is the page that was asked for; the right code leads on to `next`.
 */
export async function Locked({
  found: { desk, reference, path },
  here,
  next = here,
  lead,
  mailed,
  confirmed,
  told,
}: {
  readonly found: Addressed;
  readonly here: string;
  readonly next?: string;
  readonly lead: string;
  readonly mailed: boolean;
  /** Just confirmed with a link that had been used before. */
  readonly confirmed?: boolean;
  readonly told: Told;
}) {
  const { t, home } = desk;
  // What was typed before the session ended waits under its number in the address: a link takes that along.
  const keeps = told?.fields.session ? false : { by: `${home}/language` };
  const sentIt = (await sentHere(desk))?.reference === reference;
  return (
    <Letter desk={desk} back={`${home}/request/track`} keeps={keeps}>
      <ToldProblem told={told} ids={["code"]} t={t} />
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
        typed={told?.values.code}
        error={told?.fields.code}
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
    </Letter>
  );
}
