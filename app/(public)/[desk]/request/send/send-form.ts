import { problemPage, seeOther } from "@/app/_door/answer";
import type { PublicDesk } from "@/app/(public)/_letter/desk";
import { draftHere, forgetDraft, type HeldDraft, keepDraft } from "@/app/(public)/_letter/draft";
import { firstOpenStep } from "@/app/(public)/_letter/flow";
import { keepSent, sentHere } from "@/app/(public)/_letter/sent";
import {
  describeStep,
  stepSchema,
  stepsFor,
  submissionSchema,
} from "@/lib/domain/intake/submission";
import { Problem } from "@/lib/domain/problem/problem";
import { emptyDraft, newDraftHandle } from "@/lib/requests/intake/form-draft";
import { submitRequest, submittedBefore } from "@/lib/requests/intake/submit";
import { errorsOf } from "./keep-answer";

const OWN_KEY = /^[\w-]{43}$/;

/**
 * Sends the checked form. A second press finds the same draft and with it the same request; a later one
 * finds the receipt alone and shows it again. The browser loses the draft's only key with the receipt,
 * so that an answer lost on the way leaves everything in place for another try.
 */
export async function sendForm(desk: PublicDesk, typed: Record<string, string>): Promise<Response> {
  const { ctx, policy, say, t, home, form } = desk;
  const held = await draftHere(desk.slug);
  // Another form may have been begun meanwhile in another tab: what was checked is what is sent.
  const other = held && typed.idempotencyKey !== held.draft.idempotencyKey;
  if (!held || other) {
    // Only a key that we made ourselves is too long to guess; one that a script chose may not be.
    const { idempotencyKey: key = "" } = typed;
    const before = OWN_KEY.test(key) ? await submittedBefore(ctx, key) : null;
    if (before) await keepSent(desk, before, newDraftHandle());
    if (before || (await sentHere(desk))) return seeOther(`${home}/request/sent?already=1`);
    return seeOther(`${home}/request/ask/${held ? "check" : `${stepsFor(policy, {})[0]}?lost=1`}`);
  }
  const parsed = submissionSchema(policy, say, form).safeParse(held.draft.answers);
  if (!parsed.success) return backToQuestion(desk, held);
  try {
    const submitted = await submitRequest(ctx, {
      ...parsed.data,
      entryPoint: "form",
      idempotencyKey: held.draft.idempotencyKey,
      locale: t.locale,
      channel: "web",
    });
    await keepSent(desk, submitted, held.handle);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "conflict") throw error;
    return sentBefore(desk, held, error);
  }
  await forgetDraft(desk);
  return seeOther(`${home}/request/sent`);
}

/** The answers were changed after the form was sent: under a new key they can be sent as another request. */
async function sentBefore(
  desk: PublicDesk,
  { handle, draft }: HeldDraft,
  problem: Problem,
): Promise<Response> {
  const { idempotencyKey } = emptyDraft();
  await keepDraft(desk, { handle, draft: { ...draft, idempotencyKey } });
  return problemPage("problem.page.notAccepted", problem, {
    back: `${desk.home}/request/ask/check`,
  });
}

/** The policy may have changed since the question was answered: back to it, with what is wrong. */
async function backToQuestion(desk: PublicDesk, { handle, draft }: HeldDraft): Promise<Response> {
  const { policy, say, home, form } = desk;
  const { answers } = draft;
  const step = firstOpenStep(desk, answers) ?? stepsFor(policy, answers)[0] ?? "right";
  const parsed = stepSchema(describeStep(policy, step, answers, say, form)).safeParse(answers);
  const errors = errorsOf(parsed.error?.issues ?? []);
  const rejected = { step, values: answers, errors };
  await keepDraft(desk, { handle, draft: { ...draft, rejected } });
  return seeOther(`${home}/request/ask/${step}?change=1&error=1`);
}
