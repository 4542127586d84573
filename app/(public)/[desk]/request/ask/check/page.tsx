import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { deskOf, type PublicDesk, titled } from "@/app/(public)/_requester/desk";
import { draftHere } from "@/app/(public)/_requester/draft";
import { firstOpenStep } from "@/app/(public)/_requester/flow";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import { readReceipt } from "@/app/(public)/_requester/receipt";
import { Notice } from "@/components/form/notice";
import { Submit } from "@/components/form/submit";
import { type AnswerRow, SummaryList } from "@/components/form/summary-list";
import { levelOf } from "@/components/public/acting-fields";
import { answerInWords, checkedAnswers } from "@/components/public/step-fields";
import { isChoice } from "@/lib/domain/form/form";
import type { Answers } from "@/lib/domain/intake/step-description";
import { stepsFor } from "@/lib/domain/intake/submission";
import { likelyDomain } from "./likely-domain";

type Props = { params: Promise<{ desk: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const desk = await deskOf((await params).desk);
  return titled(desk, desk.t("form.check.title"));
}

/** The review page: all answers before they are sent. */
export default async function CheckPage({ params }: Props) {
  const { desk: slug } = await params;
  const desk = await deskOf(slug);
  const { policy, t, home } = desk;
  const stored = await draftHere(slug);
  if (!stored && (await readReceipt(desk))) redirect(`${home}/request/sent?already=1` as never);
  const answers = stored?.draft.answers ?? {};
  const open = firstOpenStep(desk, answers);
  if (!stored || open) {
    redirect(`${home}/request/ask/${open}${stored ? "?change=1" : "?lost=1"}` as never);
  }
  const email = answers.email ?? "";
  const domain = likelyDomain(email);
  return (
    <PublicPage desk={desk} back={`${home}/request/ask/${stepsFor(policy, answers).at(-1)}`}>
      <h1>{t("form.check.title")}</h1>
      <p>{t("form.check.lead")}</p>
      <SummaryList rows={rowsOf(desk, answers)} none={t("form.common.none")} />
      {domain ? (
        <Notice tone="warning">
          <p>{t("form.check.typo", { domain, email })}</p>
        </Notice>
      ) : null}
      <p>
        {t.rich(
          levelOf({ policy, answers }) === "none" ? "form.check.afterNothing" : "form.check.after",
          {
            email,
            address: (text) => <bdi dir="ltr">{text}</bdi>,
          },
        )}
      </p>
      <form method="post" action={`${home}/request/send`}>
        <input type="hidden" name="step" value="check" />
        <input type="hidden" name="idempotencyKey" value={stored.draft.idempotencyKey} />
        <Submit>{t("form.check.send")}</Submit>
      </form>
    </PublicPage>
  );
}

const rowsOf = ({ policy, form, t, home }: PublicDesk, answers: Answers): AnswerRow[] =>
  checkedAnswers({ policy, form }, answers, t).map(({ name, step, label, asked, lang }) => ({
    key: name,
    label,
    lang,
    value: inLanguage(
      answerInWords(name, answers, t, asked),
      asked && isChoice(asked.kind) && lang,
    ),
    change: {
      href: `${home}/request/ask/${step}?change=1#${name}`,
      text: t("form.common.change"),
      what: label,
    },
  }));

/** The text of a choice is the desk's own, so its language is known. The language of typed text is not. */
const inLanguage = (text: string, lang: string | false | undefined) =>
  lang && text ? <span lang={lang}>{text}</span> : text;
