import type { z } from "zod";
import { Problem } from "@/lib/domain/problem/problem";
import { isUnavailable } from "@/lib/platform/db-trouble";
import { BODY_LIMITS } from "@/lib/platform/gate.mjs";
import type { Receiver } from "@/lib/requests/conversation/receive";
import type { Upload } from "@/lib/requests/record/files";
import type { Translate } from "@/lib/words/translator";
import { keepTyped } from "./body";
import { said } from "./said";
import { readUpload } from "./upload";

type Texts = Record<string, string>;

type Step<S extends z.ZodType> = {
  /** Throws a Problem where nobody may hand in anything: then no file is read. */
  open: () => Promise<Receiver>;
  schema: S;
  /** What is wrong with what was typed, by field. */
  wrong: (error: z.ZodError, texts: Texts) => Texts;
  work: (input: z.output<S>, uploads: Upload[]) => Promise<unknown>;
  t: Translate;
};

/** What could not be done, in words, and what was typed. */
export type Refused = { problem: Problem; texts: Texts; cut: boolean };

/**
 * A form with files for one use case. They are checked, sealed and stored as they arrive; where anything
 * is wrong with them or with what was typed, nothing of them stays. `null` where it is done.
 */
export async function takeUpload<S extends z.ZodType>(
  request: Request,
  { open, t, ...step }: Step<S>,
): Promise<Refused | null> {
  let receiver: Receiver;
  try {
    receiver = await open();
  } catch (error) {
    if (!(error instanceof Problem)) {
      if (isUnavailable(error)) keepTyped(request, await typedIn(request));
      throw error;
    }
    return { problem: said(error, t), texts: await typedIn(request), cut: false };
  }
  const refused = await taken(request, receiver, step);
  return refused && { ...refused, problem: said(refused.problem, t) };
}

async function taken<S extends z.ZodType>(
  request: Request,
  receiver: Receiver,
  { schema, wrong, work }: Omit<Step<S>, "open" | "t">,
): Promise<Refused | null> {
  let texts: Texts = {};
  try {
    const form = await readUpload(request, { field: "files", take: receiver.take });
    texts = form.texts;
    const parsed = schema.safeParse(texts);
    // Of a form that was cut, what is missing may only not have arrived.
    const fields = parsed.success || form.cut ? {} : wrong(parsed.error, texts);
    const problem = problemOf(form.problem, fields);
    if (problem || !parsed.success) {
      await receiver.discard();
      return { problem: problem ?? new Problem("invalid", ""), texts, cut: form.cut };
    }
    await work(parsed.data, form.taken);
    return null;
  } catch (error) {
    keepTyped(request, texts);
    // Where the database is away nothing can be removed now: what lies there without a file is found later.
    await receiver.discard().catch((cause) => {
      if (!isUnavailable(cause)) throw cause;
    });
    if (!(error instanceof Problem) || error.code === "too-slow") throw error;
    return { problem: error, texts, cut: false };
  }
}

/** What is wrong with what was typed and with the files, told at once. */
function problemOf(problem: unknown, fields: Texts): Problem | null {
  if (problem && !(problem instanceof Problem)) throw problem;
  const [first] = Object.values(fields);
  if (first === undefined) return problem instanceof Problem ? problem : null;
  const at = problem instanceof Problem ? problem.fields : {};
  return new Problem("invalid", first, { ...fields, ...at });
}

/** As much as the text before the files can be, and as long as any other form may take. */
const UNTAKEN = { limit: 1024 * 1024, arrivesMs: BODY_LIMITS.arrivesMs };

/** Nobody who may not hand in anything makes us read two hundred megabytes, or keeps a connection for half an hour. */
export async function typedIn(request: Request): Promise<Texts> {
  const take = () => Promise.reject(new Error("nothing is taken here"));
  const form = await readUpload(request, { field: "", take, ...UNTAKEN }).catch(() => null);
  return form?.texts ?? {};
}
