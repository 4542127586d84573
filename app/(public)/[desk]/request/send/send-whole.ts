import { seeOther } from "@/app/_door/answer";
import type { PublicDesk } from "@/app/(public)/_requester/desk";
import { frameAnswer, receiptPath } from "@/app/(public)/_requester/frame";
import { languagesHere } from "@/app/(public)/_requester/languages";
import { questionsBody } from "@/components/embed/frame-page";
import { answersIn, drawForm, KEEP, TRAP } from "@/components/embed/whole-form";
import { NO_QUESTIONS } from "@/lib/domain/form/form";
import type { Answers } from "@/lib/domain/intake/step-description";
import { submissionSchema } from "@/lib/domain/intake/submission";
import { PROBLEMS, Problem } from "@/lib/domain/problem/problem";
import { canonical } from "@/lib/domain/text/canonical";
import { keyedHash, randomToken } from "@/lib/platform/keys/crypto";
import { submitRequest } from "@/lib/requests/intake/submit";
import { errorsOf } from "./keep-answer";

type Typed = Record<string, string>;

/**
 * Handles the form with all questions on one page, from our own frame or from a site on the desk's list. It neither
 * reads nor sets a cookie. Errors come back in the response itself, with everything that was typed.
 */
export async function sendWhole(desk: PublicDesk, typed: Typed): Promise<Response> {
  const { ctx, policy, tForm, t } = desk;
  const answers = answersIn(typed, policy);
  const again = (errors: Typed, status = 422) =>
    backToForm(desk, { answers, errors, status, key: typed.idempotencyKey });
  if (typed[KEEP] !== undefined) return again({}, 200);
  if (typed[TRAP]) return again({ form: t("form.embed.trapped") });
  const parsed = submissionSchema(policy, tForm, NO_QUESTIONS).safeParse(answers);
  if (!parsed.success) return again(errorsOf(parsed.error.issues));
  try {
    const { reference, dueOn, needsVerification } = await submitRequest(ctx, {
      ...parsed.data,
      entryPoint: "whole",
      idempotencyKey: keyOf(desk, typed.idempotencyKey, answers),
      locale: t.locale,
      channel: "web",
    });
    return seeOther(receiptPath(desk, { reference, dueOn, confirms: needsVerification }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, message, fields, retryAfter } = error;
    const response = await again({ form: message, ...fields }, PROBLEMS[code].status);
    if (retryAfter) response.headers.set("retry-after", String(retryAfter));
    return response;
  }
}

const WINDOW = 120_000;

/**
 * The idempotency key: a second click is the same request, and other answers are another request. A form on another
 * site has no key of ours. There, the same answers within two minutes count as a second click.
 */
function keyOf({ ctx }: PublicDesk, formKey: string | undefined, answers: Answers): string {
  const form = formKey || String(Math.floor(ctx.now.getTime() / WINDOW));
  const whole = `${form}:${canonical(answers)}`;
  return Buffer.from(keyedHash(ctx.desk.searchKey, whole)).toString("base64url");
}

async function backToForm(
  desk: PublicDesk,
  {
    answers,
    errors,
    status,
    key,
  }: { answers: Answers; errors: Typed; status: number; key: string | undefined },
): Promise<Response> {
  const { policy, t, home } = desk;
  const form = drawForm({
    policy,
    t,
    action: `${home}/request/send`,
    idempotencyKey: key || randomToken(),
    languages: await languagesHere(t),
    values: answers,
    errors,
  });
  const title = t("form.start.plainTitle", { name: policy.name });
  return frameAnswer(desk, {
    title: `${status === 200 ? "" : t("form.common.errorPrefix")}${title}`,
    body: questionsBody(policy, t, form),
    status,
    typed: true,
  });
}
