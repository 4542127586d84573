import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { deskOf, one, type PublicDesk, type Query, titled } from "@/app/(public)/_requester/desk";
import { draftHere, type StoredDraft } from "@/app/(public)/_requester/draft";
import { firstOpenStep, stepBefore } from "@/app/(public)/_requester/flow";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import { readReceipt } from "@/app/(public)/_requester/receipt";
import { EnhancedForm } from "@/components/form/enhanced-form";
import { Notice } from "@/components/form/notice";
import {
  formWords,
  type StepShown,
  stepFields,
  stepHeading,
  stepTitle,
} from "@/components/public/step-fields";
import type { Answers, StepName } from "@/lib/domain/intake/step-description";
import { describeStep, stepsFor } from "@/lib/domain/intake/submission";

type Props = { params: Promise<{ desk: string; step: string }>; searchParams: Promise<Query> };

async function questionOf({ params, searchParams }: Props) {
  const { desk: slug, step: asked } = await params;
  const [desk, stored, query] = [await deskOf(slug), await draftHere(slug), await searchParams];
  const step = stepsFor(desk.policy, stored?.draft.answers ?? {}).find((known) => known === asked);
  if (!step) notFound();
  return { desk, stored, query, step, shown: shownOf(desk, stored, step, query) };
}

function shownOf(
  { policy, tForm, form }: PublicDesk,
  stored: StoredDraft | null,
  step: StepName,
  query: Query,
): StepShown {
  const { answers = {}, rejected } = stored?.draft ?? {};
  const wrong = one(query.error) && rejected?.step === step ? rejected : null;
  const preselected = step === "right" ? { right: one(query.right) } : {};
  const values: Answers = wrong?.values ?? { ...preselected, ...answers };
  const description = describeStep(policy, step, answers, tForm, form);
  return { policy, description, answers, values, errors: wrong?.errors ?? {} };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { desk, shown } = await questionOf(props);
  const wrong = Object.keys(shown.errors).length > 0;
  return titled(desk, stepTitle(shown, desk.t), wrong);
}

/** The page of one question of the form. */
export default async function StepPage(props: Props) {
  const { desk, stored, query, step, shown } = await questionOf(props);
  const { policy, t, home } = desk;
  await requireEarlierAnswers(desk, stored, step);
  const changing = one(query.change) !== undefined;
  const before = stepBefore(policy, step, stored?.draft.answers ?? {});
  const back = changing ? `${home}/request/ask/check` : before && `${home}/request/ask/${before}`;
  return (
    <PublicPage desk={desk} back={back ?? home} keeps={{ by: `${home}/request/send` }}>
      {one(query.lost) ? (
        <Notice tone="warning" title={t("form.lost.title")}>
          <p>{t("form.lost.text")}</p>
        </Notice>
      ) : null}
      <EnhancedForm
        id="typed"
        action={`${home}/request/send`}
        step={shown.description}
        fields={stepFields(shown, t)}
        words={formWords(t)}
        submit={t("form.common.continue")}
        intro={<Heading desk={desk} shown={shown} changing={changing} />}
      >
        <input type="hidden" name="step" value={step} />
        {step === "acting" ? (
          <input type="hidden" name="person" value={shown.answers.person} />
        ) : null}
        {changing ? <input type="hidden" name="change" value="1" /> : null}
        {one(query.right) ? <input type="hidden" name="wish" value={one(query.right)} /> : null}
      </EnhancedForm>
    </PublicPage>
  );
}

/**
 * Redirects visitors who skipped a question or whose draft is gone, because a question depends on the ones before it.
 */
async function requireEarlierAnswers(
  desk: PublicDesk,
  stored: StoredDraft | null,
  step: StepName,
): Promise<void> {
  const { policy, home } = desk;
  const steps = stepsFor(policy, stored?.draft.answers ?? {});
  const open = firstOpenStep(desk, stored?.draft.answers ?? {});
  if (!open || steps.indexOf(open) >= steps.indexOf(step)) return;
  if (stored) redirect(`${home}/request/ask/${open}` as never);
  if (await readReceipt(desk)) redirect(`${home}/request/sent?already=1` as never);
  redirect(`${home}/request/ask/${open}?lost=1` as never);
}

function Heading({
  desk: { policy, t },
  shown,
  changing,
}: {
  readonly desk: PublicDesk;
  readonly shown: StepShown;
  readonly changing: boolean;
}) {
  const steps = stepsFor(policy, shown.answers);
  const number = steps.indexOf(shown.description.step) + 1;
  const heading = stepHeading(shown, t);
  if (changing && !heading) return null;
  return (
    <>
      {changing ? null : (
        <p className="-mb-3 text-small text-ink-soft">
          {t("form.progress", { at: number, total: steps.length })}
        </p>
      )}
      {heading ? <h1>{heading}</h1> : null}
    </>
  );
}
