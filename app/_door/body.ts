import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { BODY_LIMITS } from "@/lib/platform/gate.mjs";

const tooLarge = (limit: number): Problem =>
  new Problem(
    "too-large",
    message("problem.body.tooLargeShorten", { n: Math.floor(limit / 1024) }),
  );

export const unreadable = (): Problem => new Problem("invalid", message("problem.body.unreadable"));

/** Reads a body and stops at `limit` bytes, whatever its length header says. */
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

// What was read of a request, for the answer where it could not be handled.
const read = new WeakMap<Request, FormData>();

/** The form that a request brought, or `null` where it was none or its body is used up. */
export async function typedForm(request: Request): Promise<FormData | null> {
  const known = read.get(request);
  if (known || request.bodyUsed || request.method !== "POST") return known ?? null;
  return readForm(request, BODY_LIMITS.bytes).catch(() => null);
}

/** Remembers what was typed into a form that is read as it arrives. */
export function keepTyped(request: Request, texts: Record<string, string>): void {
  const form = new FormData();
  for (const [name, value] of Object.entries(texts)) form.set(name, value);
  read.set(request, form);
}

/** A posted form, up to `limit` bytes. Throws `invalid` for anything that is not one. */
export async function readForm(request: Request, limit: number): Promise<FormData> {
  const body = await readBody(request, limit);
  const type = request.headers.get("content-type") ?? "";
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { "content-type": type },
    }).formData();
    read.set(request, form);
    return form;
  } catch {
    throw unreadable();
  }
}

/** The text fields of a form, each once; files and repeated names are left out. */
export const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
