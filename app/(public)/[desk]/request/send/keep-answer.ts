import { seeOther } from "@/app/_door/answer";
import { textsOf } from "@/app/_door/body";
import type { PublicDesk } from "@/app/(public)/_requester/desk";
import { draftHere, freshDraft, keepDraft } from "@/app/(public)/_requester/draft";
import { stepAfter } from "@/app/(public)/_requester/flow";
import { formValues } from "@/components/form/form-values";
import { fieldKinds } from "@/components/public/step-fields";
import type { Answers } from "@/lib/domain/intake/step-description";
import { describeStep, stepSchema, stepsFor } from "@/lib/domain/intake/submission";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";

/** Saves the answer to one question and redirects to the next one, or back to the same question with its errors. */
export async function keepAnswer(desk: PublicDesk, posted: FormData): Promise<Response> {
  const { policy, tForm, t, home, form } = desk;
  const typed = textsOf(posted);
  const { handle, draft } = (await draftHere(desk.slug)) ?? freshDraft();
  // If the draft has expired in the meantime, a field of the page says for whom the request is.
  const { person = typed.person } = draft.answers;
  const step = stepsFor(policy, { person }).find((known) => known === typed.step);
  if (!step) {
    const unknown = message("form.error.step");
    throw new Problem("invalid", unknown, { step: unknown });
  }
  const description = describeStep(
    policy,
    step,
    { person, ...draft.answers, ...typed },
    tForm,
    form,
  );
  const values: Answers = formValues(fieldKinds(description), posted);
  const parsed = stepSchema(description).safeParse(values);
  const query = queryOf(typed);
  const languageChanged = typed.keep !== undefined;
  if (languageChanged || !parsed.success) {
    const before = draft.rejected?.step === step ? draft.rejected.errors : {};
    // After a change of language, errors are shown again only if there were errors before.
    const showErrors = !languageChanged || Object.keys(before).length > 0;
    const errors = showErrors ? errorsOf(parsed.error?.issues ?? []) : {};
    await keepDraft(desk, { handle, draft: { ...draft, rejected: { step, values, errors } } });
    query.set("error", "1");
    if (languageChanged) query.set("lang", t.locale);
    return seeOther(`${home}/request/ask/${step}?${query}`);
  }
  const answers = { ...draft.answers, ...parsed.data };
  await keepDraft(desk, { handle, draft: { answers, idempotencyKey: draft.idempotencyKey } });
  const next = stepAfter(desk, step, answers, typed.change === "1");
  const rest = next === "check" || query.size === 0 ? "" : `?${query}`;
  return seeOther(`${home}/request/ask/${next}${rest}`);
}

/**
 * The query that is passed from question to question: whether an answer is being changed, and the right that was
 * preselected.
 */
function queryOf({ change, wish }: Record<string, string>): URLSearchParams {
  const query = new URLSearchParams();
  if (change === "1") query.set("change", "1");
  if (wish) query.set("right", wish.slice(0, 40));
  return query;
}

/** The first error message of each field, by field name. */
export const errorsOf = (
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): Record<string, string> =>
  Object.fromEntries(
    [...issues].reverse().map(({ path, message }) => [String(path[0] ?? "form"), message]),
  );
