import type { z } from "zod";
import { fieldsOf, saveTypedValues } from "@/app/_door/action";
import {
  formRoute,
  problemPageWith,
  redirectBackWith,
  rememberDone,
  seeOther,
} from "@/app/_door/answer";
import { signedIn, staffContext, staffLanguage } from "@/app/_door/context";
import { signInPage } from "@/app/_door/session";
import { translateProblem } from "@/app/_door/translate-problem";
import { type Refused, readTextFields, receiveUpload } from "@/app/_door/upload/receive-upload";
import { message } from "@/lib/domain/problem/message";
import { PROBLEMS, Problem } from "@/lib/domain/problem/problem";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { findEditConflict, openReceiver } from "@/lib/requests/conversation/receive";
import { packTexts } from "@/lib/requests/intake/form-draft";
import type { Upload } from "@/lib/requests/record/files/files";
import type { Language } from "@/lib/words/choose-language";
import type { Translate } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";

type At = { desk: string; reference: string };

type Work<S extends z.ZodType> = (
  ctx: Context,
  reference: string,
  input: z.output<S>,
  uploads: Upload[],
) => Promise<unknown>;

/** Whether the script of the page sent the request. It expects JSON and shows the result in the form. */
export const acceptsJson = ({ headers }: Request): boolean =>
  headers.get("accept")?.includes("application/json") ?? false;

/**
 * The route of a step that takes files. They are stored as they arrive, which no server action can do. A page without a
 * script is redirected. The script of the page gets the same result as JSON.
 */
export const sendFiles = <S extends z.ZodType>(
  step: "message" | "fulfil",
  schema: S,
  work: Work<S>,
) =>
  formRoute<At>(async (request, at) => {
    const language = await staffLanguage();
    if (!(await signedIn())) return signedOut(request, `${pageOf(at)}?form=${step}`, language);
    const { ctx } = await staffContext(at.desk);
    const { reference } = at;
    let done: string = step;
    const refused = await receiveUpload(request, {
      open: () => openReceiver(ctx, step, reference),
      schema,
      wrong: fieldsOf,
      work: async (input, uploads) => {
        if ((await work(ctx, reference, input, uploads)) === "propose") done = "propose";
      },
    });
    if (refused) {
      const explained = await explainConflict(ctx, step, at, refused);
      return refuse(request, ctx, `${pageOf(at)}?form=${step}`, { ...explained, language });
    }
    return goOn(request, `${pageOf(at)}?done=${done}.${ctx.now.getTime()}`);
  });

/** Leads back to the form, with what was wrong and what was typed. */
export async function refuse(
  request: Request,
  ctx: Context,
  form: string,
  { problem, texts, cut, language }: Refused & { language: Language },
): Promise<Response> {
  if (acceptsJson(request)) return problemJson(problem, translatorFor(language));
  return (cut ? problemPageWith : redirectBackWith)(form, problem, await packTexts(ctx, texts));
}

/** Leads to the page that confirms what was done. */
export async function goOn(request: Request, next: string): Promise<Response> {
  await rememberDone(next);
  return acceptsJson(request) ? Response.json({ next }) : seeOther(next);
}

const pageOf = ({ desk, reference }: At): string =>
  `/desk/${encodeURIComponent(desk)}/requests/${encodeURIComponent(reference)}`;

/** If two members decide at the same time, the second one learns who was first. */
async function explainConflict(
  ctx: Context,
  step: "message" | "fulfil",
  { reference }: At,
  refused: Refused,
): Promise<Refused> {
  if (refused.problem.code !== "conflict") return refused;
  const problem = await findEditConflict(ctx, step, reference, Number(refused.texts.version) || 0);
  return problem ? { ...refused, problem } : refused;
}

export function problemJson(problem: Problem, t: Translate): Response {
  const { message, fields } = translateProblem(problem, t);
  const { status } = PROBLEMS[problem.code];
  return Response.json({ message, fields, build: env().BUILD_ID }, { status });
}

/** With a script, what was typed stays in the page. Without one, the page shows it again after the sign-in. */
export async function signedOut(
  request: Request,
  page: string,
  language: Language,
): Promise<Response> {
  const texts = await readTextFields(request);
  if (!acceptsJson(request)) return seeOther(signInPage(await saveTypedValues(page, texts)));
  const reason = message("browser.failure.signedOut");
  const problem = new Problem("unauthenticated", reason, { session: reason });
  return problemJson(problem, translatorFor(language));
}
