import { randomUUID } from "node:crypto";
import { isNextSignal } from "@/app/_door/answer";
import { readBody } from "@/app/_door/body";
import { requireSameOrigin } from "@/app/_door/guard";
import { languageHere } from "@/app/_door/language";
import { translateProblem } from "@/app/_door/translate-problem";
import { deskOf } from "@/app/(public)/_requester/desk";
import { formMessage, submissionSchema } from "@/lib/domain/intake/submission";
import { message, messageOf } from "@/lib/domain/problem/message";
import { busy, PROBLEMS, Problem } from "@/lib/domain/problem/problem";
import { isUnavailable } from "@/lib/platform/database/db-trouble";
import { withConcurrencyLimit } from "@/lib/platform/http/admission";
import { randomToken } from "@/lib/platform/keys/crypto";
import { log } from "@/lib/platform/log";
import { submitRequest } from "@/lib/requests/intake/submit";
import type { Translate } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";
import { errorsOf } from "./keep-answer";

const KEY_LENGTH = 200;

type Route = (
  request: Request,
  context: { params: Promise<{ desk: string }> },
) => Promise<Response>;

/** Accepts the whole form as JSON. Responds with 201 and the reference, or with problem details by field (RFC 9457). */
export const jsonRoute =
  (limit: number): Route =>
  async (request, { params }) => {
    try {
      await requireSameOrigin(request.headers);
      const body = await readBody(request, limit);
      const { desk } = await params;
      return await withConcurrencyLimit(() => submitJson(desk, request, body));
    } catch (error) {
      if (isNextSignal(error)) throw error;
      if (error instanceof Problem)
        return problemOf(error, translatorFor((await languageHere()) ?? "en"));
      if (isUnavailable(error)) {
        log().warn({ err: error }, "the database was not there for a submission");
        return problemOf(busy(), translatorFor((await languageHere()) ?? "en"));
      }
      const incident = randomUUID();
      log().error({ incident, err: error }, "a submission could not be handled");
      const t = translatorFor((await languageHere()) ?? "en");
      return jsonResponse(500, "application/problem+json", {
        title: t("problem.page.failed"),
        status: 500,
        detail: t("problem.submit.failedIncident", { incident }),
      });
    }
  };

async function submitJson(slug: string, request: Request, body: Buffer): Promise<Response> {
  const { ctx, policy, t, form } = await deskOf(slug);
  const input = parseObject(body);
  const parsed = submissionSchema(policy, formMessage, form).safeParse(input);
  if (!parsed.success) {
    const fields = Object.fromEntries(
      Object.entries(errorsOf(parsed.error.issues)).map(([name, text]) => [
        name,
        // The desk's own questions have error messages of their own.
        name in input && typeof input[name] !== "string" && !name.startsWith("q-")
          ? messageOf(formMessage(`error.${name}.missing`))
          : messageOf(text),
      ]),
    );
    throw new Problem("invalid", message("form.error.submission"), fields);
  }
  const { reference, dueOn } = await submitRequest(ctx, {
    ...parsed.data,
    entryPoint: "json",
    idempotencyKey: keyOf(request, input),
    locale: t.locale,
    channel: "web",
  });
  return jsonResponse(201, "application/json", { reference, dueOn });
}

function parseObject(body: Buffer): Record<string, unknown> {
  const notJson = message("form.error.json");
  const wrong = () => new Problem("invalid", notJson, { form: notJson });
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw wrong();
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw wrong();
  return parsed as Record<string, unknown>;
}

function keyOf(request: Request, input: Record<string, unknown>): string {
  const key = request.headers.get("idempotency-key") ?? input.idempotencyKey ?? "";
  if (typeof key !== "string" || key.length > KEY_LENGTH) {
    const wrongKey = message("form.error.key");
    throw new Problem("invalid", wrongKey, { idempotencyKey: wrongKey });
  }
  return key || randomToken();
}

function problemOf(problem: Problem, t: Translate): Response {
  const { code, retryAfter } = problem;
  const { status } = PROBLEMS[code];
  const { message: detail, fields } = translateProblem(problem, t);
  const response = jsonResponse(status, "application/problem+json", {
    title: code,
    status,
    detail,
    fields,
  });
  if (retryAfter) response.headers.set("retry-after", String(retryAfter));
  return response;
}

const jsonResponse = (status: number, type: string, body: object): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": `${type}; charset=utf-8` },
  });
