import type { z } from "zod";
import { keepTyped } from "@/app/_door/body";
import { type MessageText, message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { isUnavailable } from "@/lib/platform/database/db-trouble";
import { BODY_LIMITS } from "@/lib/platform/http/gate.mjs";
import type { Receiver } from "@/lib/requests/conversation/receive";
import type { Upload } from "@/lib/requests/record/files/files";
import { readUpload } from "./read-upload";

type Texts = Record<string, string>;
type Messages = Record<string, MessageText>;

type Step<S extends z.ZodType> = {
  /** Throws a Problem if the sender may not upload anything. Then no file is read. */
  open: () => Promise<Receiver>;
  schema: S;
  /** The error message of each text field, by field name. */
  wrong: (error: z.ZodError, texts: Texts) => Messages;
  work: (input: z.output<S>, uploads: Upload[]) => Promise<unknown>;
};

/** Why the form was refused, and what was typed. `cut` means that it was not read to its end. */
export type Refused = { problem: Problem; texts: Texts; cut: boolean };

/**
 * Handles a form with files for one use case. The files are checked, sealed and stored as they arrive. If anything is
 * wrong with them or with the text fields, none of them is kept. Returns `null` on success.
 */
export async function receiveUpload<S extends z.ZodType>(
  request: Request,
  { open, ...step }: Step<S>,
): Promise<Refused | null> {
  let receiver: Receiver;
  try {
    receiver = await open();
  } catch (error) {
    if (!(error instanceof Problem)) {
      if (isUnavailable(error)) keepTyped(request, await readTextFields(request));
      throw error;
    }
    return { problem: error, texts: await readTextFields(request), cut: false };
  }
  return receive(request, receiver, step);
}

async function receive<S extends z.ZodType>(
  request: Request,
  receiver: Receiver,
  { schema, wrong, work }: Omit<Step<S>, "open">,
): Promise<Refused | null> {
  let texts: Texts = {};
  try {
    const form = await readUpload(request, { field: "files", take: receiver.take });
    texts = form.texts;
    const parsed = schema.safeParse(texts);
    // If the form was cut, a missing text field may just not have arrived.
    const fields = parsed.success || form.cut ? {} : wrong(parsed.error, texts);
    const problem = problemOf(form.problem, fields);
    if (problem || !parsed.success) {
      await receiver.discard();
      return {
        problem: problem ?? new Problem("invalid", message("problem.page.problem")),
        texts,
        cut: form.cut,
      };
    }
    await work(parsed.data, form.files);
    return null;
  } catch (error) {
    keepTyped(request, texts);
    // Without a database nothing can be removed now. A later job finds stored objects without a file.
    await receiver.discard().catch((cause) => {
      if (!isUnavailable(cause)) throw cause;
    });
    if (!(error instanceof Problem) || error.code === "too-slow") throw error;
    return { problem: error, texts, cut: false };
  }
}

/** One problem for everything that is wrong with the text fields and with the files. */
function problemOf(problem: unknown, fields: Messages): Problem | null {
  if (problem && !(problem instanceof Problem)) throw problem;
  const [first] = Object.values(fields);
  if (first === undefined) return problem instanceof Problem ? problem : null;
  const at = problem instanceof Problem ? problem.fields : {};
  return new Problem("invalid", first, { ...fields, ...at });
}

/**
 * The limits for a form that is refused from the start: enough bytes for the text fields before the files, and the time
 * that any other form may take.
 */
const REFUSED_LIMITS = { limit: 1024 * 1024, arrivesMs: BODY_LIMITS.arrivesMs };

/**
 * Reads the text fields of a form that is refused from the start. Its sender must not be able to make the server read
 * 200 MB or keep a connection for half an hour.
 */
export async function readTextFields(request: Request): Promise<Texts> {
  const take = () => Promise.reject(new Error("nothing is taken here"));
  const form = await readUpload(request, { field: "", take, ...REFUSED_LIMITS }).catch(() => null);
  return form?.texts ?? {};
}
