import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import type { PublicDesk } from "@/app/(public)/_requester/desk";
import { opened } from "@/app/(public)/_requester/request-path";
import { signedOut } from "@/app/(public)/_requester/signed-out";
import type { AppealRight } from "@/lib/domain/decision/remedy";
import { NO_QUESTIONS } from "@/lib/domain/form/form";
import { describeStep, formMessage, stepSchema } from "@/lib/domain/intake/submission";
import { messageOf } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { appealResponse } from "@/lib/requests/decision/appeal";

const LIMIT = 64 * 1024;

type Params = { desk: string; reference: string };

/** Sends the appeal and redirects to its page. Idempotent: a second submission creates no second appeal. */
export const POST = formRoute<Params>(async (request, params) => {
  const { desk, path, subject, own } = await opened(params.desk, params.reference);
  const { details: typed = "" } = textsOf(await readForm(request, LIMIT));
  const here = `${path}/appeal`;
  if (!subject) return signedOut(here, { details: typed });
  try {
    const text = appealText(desk, own?.remedies?.appeal?.right ?? "appeal", typed);
    const { requestId } = subject;
    const { reference } = await appealResponse(desk.ctx, { requestId, text });
    return seeOther(`${desk.home}/request/${reference}?done=appealed`);
  } catch (error) {
    if (error instanceof Problem) return redirectBackWith(here, error, { details: typed });
    throw error;
  }
});

/** The text of the appeal, checked by the rules for the last question of the form. */
function appealText({ policy }: PublicDesk, right: AppealRight, details: string): string {
  // An appeal is about a response. The right's own questions were already asked with the request.
  const question = describeStep(policy, "details", { right }, formMessage, NO_QUESTIONS);
  const parsed = stepSchema(question).safeParse({ details });
  if (parsed.success) return parsed.data.details ?? "";
  const wrong = messageOf(parsed.error.issues[0]?.message);
  throw new Problem("invalid", wrong, { details: wrong });
}
