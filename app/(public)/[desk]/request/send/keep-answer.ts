import { seeOther } from "@/app/_door/answer";
import { textsOf } from "@/app/_door/body";
import type { PublicDesk } from "@/app/(public)/_letter/desk";
import { draftHere, freshDraft, keepDraft } from "@/app/(public)/_letter/draft";
import { stepAfter } from "@/app/(public)/_letter/flow";
import { formValues } from "@/components/form/form-values";
import { fieldKinds } from "@/components/public/step-fields";
import type { Answers } from "@/lib/domain/intake/step-description";
import { describeStep, stepSchema, stepsFor } from "@/lib/domain/intake/submission";
import { Problem } from "@/lib/domain/problem/problem";

/** Keeps the answer to one question and goes on, or back to the question with what is wrong. */
export async function keepAnswer(desk: PublicDesk, posted: FormData): Promise<Response> {
  const { policy, say, t, home, form } = desk;
  const typed = textsOf(posted);
  const { handle, draft } = (await draftHere(desk.slug)) ?? freshDraft();
  // Where the draft ran out meanwhile, the page says itself for whom it asked.
  const { person = typed.person } = draft.answers;
  const step = stepsFor(policy, { person }).find((known) => known === typed.step);
  if (!step) throw new Problem("invalid", t("form.error.step"), { step: t("form.error.step") });
  const description = describeStep(policy, step, { person, ...draft.answers, ...typed }, say, form);
  const values: Answers = formValues(fieldKinds(description), posted);
  const parsed = stepSchema(description).safeParse(values);
  const query = queryOf(typed);
  const spoken = typed.keep !== undefined;
  if (spoken || !parsed.success) {
    const before = draft.rejected?.step === step ? draft.rejected.errors : {};
    // In another language what was complained of before is complained of again, and nothing else.
    const tell = !spoken || Object.keys(before).length > 0;
    const errors = tell ? errorsOf(parsed.error?.issues ?? []) : {};
    await keepDraft(desk, { handle, draft: { ...draft, rejected: { step, values, errors } } });
    query.set("error", "1");
    if (spoken) query.set("lang", t.locale);
    return seeOther(`${home}/request/ask/${step}?${query}`);
  }
  const answers = { ...draft.answers, ...parsed.data };
  await keepDraft(desk, { handle, draft: { answers, idempotencyKey: draft.idempotencyKey } });
  const next = stepAfter(desk, step, answers, typed.change === "1");
  const rest = next === "check" || query.size === 0 ? "" : `?${query}`;
  return seeOther(`${home}/request/ask/${next}${rest}`);
}

/** What is carried from question to question: that an answer is being changed, and what was wished for. */
function queryOf({ change, wish }: Record<string, string>): URLSearchParams {
  const query = new URLSearchParams();
  if (change === "1") query.set("change", "1");
  if (wish) query.set("right", wish.slice(0, 40));
  return query;
}

/** One sentence a field: the first that is wrong about it. */
export const errorsOf = (
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): Record<string, string> =>
  Object.fromEntries(
    [...issues].reverse().map(({ path, message }) => [String(path[0] ?? "form"), message]),
  );
