import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type Answers, STEP_NAMES } from "@/lib/domain/intake/step-description";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Context } from "@/lib/platform/context";
import { countUses } from "@/lib/platform/http/rate-limit";
import { newId, open, randomToken, seal } from "@/lib/platform/keys/crypto";

const HOURS = 24;

const valuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const draftSchema = z.object({
  answers: valuesSchema,
  /** The input that was refused last. It is shown again with its errors, so that nothing is lost. */
  rejected: z
    .object({
      step: z.enum(STEP_NAMES),
      values: valuesSchema,
      errors: z.record(z.string(), z.string()),
    })
    .optional(),
  idempotencyKey: z.string(),
});
type Parsed = z.infer<typeof draftSchema>;
export type Draft = Omit<Parsed, "answers" | "rejected"> & {
  answers: Answers;
  rejected?: Omit<NonNullable<Parsed["rejected"]>, "values"> & { values: Answers };
};

/** The id of a draft and its only key, as `id.key`. Without the browser's cookie nobody can read the draft. */
export type DraftHandle = string;

export const emptyDraft = (): Draft => ({ answers: {}, idempotencyKey: randomToken() });
export const newDraftHandle = (): DraftHandle =>
  `${newId("dft")}.${randomBytes(32).toString("base64url")}`;

function parseHandle(handle: DraftHandle): { id: string; key: Buffer } | null {
  const [id = "", key = ""] = handle.split(".");
  const bytes = Buffer.from(key, "base64url");
  return id.startsWith("dft_") && bytes.length === 32 ? { id, key: bytes } : null;
}

const contextOf = (id: string): string => `draft:${id}:sealed`;

/** The draft of this browser; `null` where there is none, it expired, or the cookie was tampered with. */
export async function readDraft(
  ctx: Context,
  handle: DraftHandle | undefined,
): Promise<Draft | null> {
  const parsed = handle ? parseHandle(handle) : null;
  if (!parsed) return null;
  const row = await ctx.db((tx) => tx.draft.findUnique({ where: { id: parsed.id } }));
  if (!row || row.expiresAt <= ctx.now) return null;
  try {
    const opened = open(parsed.key, row.sealed, contextOf(parsed.id)).toString();
    return draftSchema.parse(JSON.parse(opened)) as Draft;
  } catch {
    return null;
  }
}

export async function saveDraft(ctx: Context, handle: DraftHandle, draft: Draft): Promise<void> {
  const parsed = parseHandle(handle);
  if (!parsed) return;
  const text = JSON.stringify(draft);
  await countDraft(ctx, Buffer.byteLength(text));
  const sealed = seal(parsed.key, text, contextOf(parsed.id));
  const expiresAt = new Date(ctx.now.getTime() + HOURS * 3_600_000);
  await ctx.db((tx) =>
    tx.draft.upsert({
      where: { id: parsed.id },
      create: { id: parsed.id, deskId: ctx.desk.id, sealed, expiresAt },
      update: { sealed, expiresAt },
    }),
  );
}

/** Limits the kilobytes of drafts: per client in an hour, and per desk in a day, after which drafts are deleted. */
async function countDraft({ desk, network, now }: Context, bytes: number): Promise<void> {
  const points = Math.ceil(bytes / 1024);
  await countUses(
    [
      ...(network ? [{ limit: "client-draft", who: network, points } as const] : []),
      { limit: "draft-desk", who: desk.id, points },
    ],
    now,
  );
}

// A cookie of four kilobytes also contains the problem, encrypted and encoded as text.
const MOST_IN_COOKIE = 1500;
/** Enough for the longest message in characters of four bytes, and for the other fields. */
const MOST_BYTES = 100 * 1024;

/**
 * Input to be shown again, in a form that fits into a cookie: as it is, or as the handle of a draft that contains it.
 * Throws `too-large` above 100 kilobytes.
 */
export async function packTexts(
  ctx: Context,
  texts: Record<string, string>,
): Promise<Record<string, string>> {
  const size = Buffer.byteLength(JSON.stringify(texts));
  if (size <= MOST_IN_COOKIE) return texts;
  if (size > MOST_BYTES) {
    throw new Problem(
      "too-large",
      message("problem.body.tooLargeShorten", { n: MOST_BYTES / 1024 }),
    );
  }
  const draft = newDraftHandle();
  await saveDraft(ctx, draft, { ...emptyDraft(), answers: texts as Answers });
  return { draft };
}

/** The input that was passed to `packTexts`. */
export async function unpackTexts(
  ctx: Context,
  { draft, ...texts }: Record<string, string> = {},
): Promise<Record<string, string>> {
  const answers = draft ? (await readDraft(ctx, draft))?.answers : undefined;
  return { ...texts, ...(answers as Record<string, string> | undefined) };
}

/** Deletes a draft, once its form was sent. */
export async function dropDraft(ctx: Context, handle: DraftHandle | undefined): Promise<void> {
  const parsed = handle ? parseHandle(handle) : null;
  if (parsed) await ctx.db((tx) => tx.draft.deleteMany({ where: { id: parsed.id } }));
}

/** Deletes drafts that nobody saved for 24 hours. */
export const dropOldDrafts = (ctx: Context): Promise<{ count: number }> =>
  ctx.db((tx) => tx.draft.deleteMany({ where: { expiresAt: { lte: ctx.now } } }));
