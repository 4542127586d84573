import { problemPage, seeOther } from "@/app/_door/answer";
import type { PublicDesk } from "@/app/(public)/_requester/desk";
import {
  draftHere,
  forgetDraft,
  keepDraft,
  type StoredDraft,
} from "@/app/(public)/_requester/draft";
import { firstOpenStep } from "@/app/(public)/_requester/flow";
import { readReceipt, saveReceipt } from "@/app/(public)/_requester/receipt";
import {
  describeStep,
  stepSchema,
  stepsFor,
  submissionSchema,
} from "@/lib/domain/intake/submission";
import { Problem } from "@/lib/domain/problem/problem";
import { emptyDraft, newDraftHandle } from "@/lib/requests/intake/form-draft";
import { findSubmittedForm, submitRequest } from "@/lib/requests/intake/submit";
import { errorsOf } from "./keep-answer";

const OWN_KEY = /^[\w-]{43}$/;

/**
 * Submits the reviewed form. A second click finds the same draft and therefore the same request. A later click finds
 * only the receipt and shows it again. The browser loses its only key to the draft in the same response that brings the
 * receipt, so that after a lost response everything is still there for another attempt.
 */
export async function sendForm(desk: PublicDesk, typed: Record<string, string>): Promise<Response> {
  const { ctx, policy, tForm, t, home, form } = desk;
  const stored = await draftHere(desk.slug);
  // Another form may have been started in another tab. Only the form that was reviewed is sent.
  const other = stored && typed.idempotencyKey !== stored.draft.idempotencyKey;
  if (!stored || other) {
    // Only a key that we generated is certain to be too long to guess. A key that a script chose may not be.
    const { idempotencyKey: key = "" } = typed;
    const before = OWN_KEY.test(key) ? await findSubmittedForm(ctx, key) : null;
    if (before) await saveReceipt(desk, before, newDraftHandle());
    if (before || (await readReceipt(desk))) return seeOther(`${home}/request/sent?already=1`);
    return seeOther(
      `${home}/request/ask/${stored ? "check" : `${stepsFor(policy, {})[0]}?lost=1`}`,
    );
  }
  const parsed = submissionSchema(policy, tForm, form).safeParse(stored.draft.answers);
  if (!parsed.success) return backToQuestion(desk, stored);
  try {
    const submitted = await submitRequest(ctx, {
      ...parsed.data,
      entryPoint: "form",
      idempotencyKey: stored.draft.idempotencyKey,
      locale: t.locale,
      channel: "web",
    });
    await saveReceipt(desk, submitted, stored.handle);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "conflict") throw error;
    return sentBefore(desk, stored, error);
  }
  await forgetDraft(desk);
  return seeOther(`${home}/request/sent`);
}

/** The answers were changed after the form was sent. With a new key they can be sent as another request. */
async function sentBefore(
  desk: PublicDesk,
  { handle, draft }: StoredDraft,
  problem: Problem,
): Promise<Response> {
  const { idempotencyKey } = emptyDraft();
  await keepDraft(desk, { handle, draft: { ...draft, idempotencyKey } });
  return problemPage("problem.page.notAccepted", problem, {
    back: `${desk.home}/request/ask/check`,
  });
}

/**
 * Redirects to the first question whose answer is not valid, with its errors. The policy may have changed since it was
 * answered.
 */
async function backToQuestion(desk: PublicDesk, { handle, draft }: StoredDraft): Promise<Response> {
  const { policy, tForm, home, form } = desk;
  const { answers } = draft;
  const step = firstOpenStep(desk, answers) ?? stepsFor(policy, answers)[0] ?? "right";
  const parsed = stepSchema(describeStep(policy, step, answers, tForm, form)).safeParse(answers);
  const errors = errorsOf(parsed.error?.issues ?? []);
  const rejected = { step, values: answers, errors };
  await keepDraft(desk, { handle, draft: { ...draft, rejected } });
  return seeOther(`${home}/request/ask/${step}?change=1&error=1`);
}
