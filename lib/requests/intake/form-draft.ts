import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type Answers, STEP_NAMES } from "@/lib/domain/intake/step-description";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Context } from "@/lib/platform/context";
import { newId, open, randomToken, seal } from "@/lib/platform/crypto";
import { countUses } from "@/lib/platform/rate-limit";

const HOURS = 24;

const valuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const draftSchema = z.object({
  answers: valuesSchema,
  /** What was typed last and found wrong: shown again with its errors, so that nothing is lost. */
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

/** Names a draft and holds its only key: `id.key`. Without the browser's cookie nobody can read it. */
export type DraftHandle = string;

export const emptyDraft = (): Draft => ({ answers: {}, idempotencyKey: randomToken() });
export const newDraftHandle = (): DraftHandle =>
  `${newId("dft")}.${randomBytes(32).toString("base64url")}`;

function parts(handle: DraftHandle): { id: string; key: Buffer } | null {
  const [id = "", key = ""] = handle.split(".");
  const bytes = Buffer.from(key, "base64url");
  return id.startsWith("dft_") && bytes.length === 32 ? { id, key: bytes } : null;
}

const contextOf = (id: string): string => `draft:${id}:sealed`;

/** The draft of this browser, or `null` where there is none, it ran out, or the cookie was tampered with. */
export async function readDraft(
  ctx: Context,
  handle: DraftHandle | undefined,
): Promise<Draft | null> {
  const held = handle ? parts(handle) : null;
  if (!held) return null;
  const row = await ctx.db((tx) => tx.draft.findUnique({ where: { id: held.id } }));
  if (!row || row.expiresAt <= ctx.now) return null;
  try {
    const opened = open(held.key, row.sealed, contextOf(held.id)).toString();
    return draftSchema.parse(JSON.parse(opened)) as Draft;
  } catch {
    return null;
  }
}

export async function saveDraft(ctx: Context, handle: DraftHandle, draft: Draft): Promise<void> {
  const held = parts(handle);
  if (!held) return;
  const text = JSON.stringify(draft);
  await countDraft(ctx, Buffer.byteLength(text));
  const sealed = seal(held.key, text, contextOf(held.id));
  const expiresAt = new Date(ctx.now.getTime() + HOURS * 3_600_000);
  await ctx.db((tx) =>
    tx.draft.upsert({
      where: { id: held.id },
      create: { id: held.id, deskId: ctx.desk.id, sealed, expiresAt },
      update: { sealed, expiresAt },
    }),
  );
}

/** What is kept of drafts, in kilobytes: of one client in an hour, and at the desk in a day, after which they are gone. */
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

// A cookie of four kilobytes also holds the problem, sealed and in letters.
const FITS = 1500;
/** The longest message there is, in characters of four bytes, and what stands around it. */
const MOST_KEPT = 100 * 1024;

/** What was typed and has to be shown again: as it is, or as a draft where a cookie is too small. */
export async function keptTexts(
  ctx: Context,
  texts: Record<string, string>,
): Promise<Record<string, string>> {
  const size = Buffer.byteLength(JSON.stringify(texts));
  if (size <= FITS) return texts;
  if (size > MOST_KEPT) {
    throw new Problem(
      "too-large",
      message("problem.body.tooLargeShorten", { n: MOST_KEPT / 1024 }),
    );
  }
  const draft = newDraftHandle();
  await saveDraft(ctx, draft, { ...emptyDraft(), answers: texts as Answers });
  return { draft };
}

/** What `keptTexts` kept. */
export async function readKeptTexts(
  ctx: Context,
  { draft, ...texts }: Record<string, string> = {},
): Promise<Record<string, string>> {
  const answers = draft ? (await readDraft(ctx, draft))?.answers : undefined;
  return { ...texts, ...(answers as Record<string, string> | undefined) };
}

/** After sending, and for all that were left lying for a day. */
export async function dropDraft(ctx: Context, handle: DraftHandle | undefined): Promise<void> {
  const held = handle ? parts(handle) : null;
  if (held) await ctx.db((tx) => tx.draft.deleteMany({ where: { id: held.id } }));
}

export const dropOldDrafts = (ctx: Context): Promise<{ count: number }> =>
  ctx.db((tx) => tx.draft.deleteMany({ where: { expiresAt: { lte: ctx.now } } }));
