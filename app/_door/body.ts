import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { BODY_LIMITS } from "@/lib/platform/http/gate.mjs";

const tooLarge = (limit: number): Problem =>
  new Problem(
    "too-large",
    message("problem.body.tooLargeShorten", { n: Math.floor(limit / 1024) }),
  );

export const unreadable = (): Problem => new Problem("invalid", message("problem.body.unreadable"));

/**
 * Reads a body of at most `limit` bytes, without trusting its content-length header. Throws `too-large` beyond that.
 */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    size += value.length;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

// The form that was read from a request, for an error page that returns what was typed.
const parsedForms = new WeakMap<Request, FormData>();

/** The form in a request, or `null` if it contains none or its body was already consumed. */
export async function typedForm(request: Request): Promise<FormData | null> {
  const known = parsedForms.get(request);
  if (known || request.bodyUsed || request.method !== "POST") return known ?? null;
  return readForm(request, BODY_LIMITS.bytes).catch(() => null);
}

/** Remembers the text fields of a form whose body was read as a stream, for an error page that returns them. */
export function keepTyped(request: Request, texts: Record<string, string>): void {
  const form = new FormData();
  for (const [name, value] of Object.entries(texts)) form.set(name, value);
  parsedForms.set(request, form);
}

/**
 * Reads a posted form of at most `limit` bytes. Throws `too-large` beyond that, and `invalid` for a body that is not a
 * form.
 */
export async function readForm(request: Request, limit: number): Promise<FormData> {
  const body = await readBody(request, limit);
  const type = request.headers.get("content-type") ?? "";
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { "content-type": type },
    }).formData();
    parsedForms.set(request, form);
    return form;
  } catch {
    throw unreadable();
  }
}

/** The text fields of a form. Files are left out. If a name occurs more than once, the last value counts. */
export const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
