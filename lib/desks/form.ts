import { DEFAULT_FORM } from "@/lib/domain/form/default-form";
import { type Form, formSchema } from "@/lib/domain/form/form";
import { changesBetween, isChanged } from "@/lib/domain/form/form-change";
import type { Texts } from "@/lib/domain/problem/difference";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import { canonical } from "@/lib/domain/text/canonical";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";
import { changedSince, keepPast } from "./past-settings";

export type FormVersion = { version: number; form: Form };

// A published version never changes, so what was read once holds for good.
const published = new Map<string, Form>();

/** The questions of `version` of a desk's form; 0, or none, is the form that comes with the product. */
export async function formAt(tx: Tx, deskId: string, version: number | null): Promise<Form> {
  if (!version) return DEFAULT_FORM;
  const key = `${deskId}:${version}`;
  const known = published.get(key);
  if (known) return known;
  const { definition } = await tx.deskForm.findUniqueOrThrow({
    where: { deskId_version: { deskId, version }, state: "published" },
  });
  const form = formSchema.parse(definition);
  published.set(key, form);
  return form;
}

/** The questions that people are asked now. */
export async function currentForm(ctx: Context): Promise<FormVersion> {
  const { id, formVersion: version } = ctx.desk;
  const known = version === 0 ? DEFAULT_FORM : published.get(`${id}:${version}`);
  return { version, form: known ?? (await ctx.db((tx) => formAt(tx, id, version))) };
}

export type DraftForm = FormVersion & {
  /** Names this state of the form: a change says which one it was made on. */
  revision: string;
  /** `null` where nothing is changed yet: the form is then the published one. */
  draft: { changedAt: Date; changedBy: string } | null;
};

const revisionOf = (version: number, changedAt: Date | null): string =>
  changedAt ? `${version}.${changedAt.getTime()}` : String(version);

/** The form as the desk is changing it. */
export async function draftForm(ctx: Context): Promise<DraftForm> {
  requirePermission(ctx.actor, "desk.change");
  return ctx.db((tx) => readDraft(ctx, tx));
}

async function readDraft({ desk }: Context, tx: Tx): Promise<DraftForm> {
  const row = await tx.deskForm.findFirst({ where: { deskId: desk.id, state: "draft" } });
  if (row) {
    const { version, changedAt, changedBy } = row;
    const form = formSchema.parse(row.definition);
    const draft = { changedAt, changedBy };
    return { version, form, revision: revisionOf(version, changedAt), draft };
  }
  const { formVersion: version } = await tx.desk.findUniqueOrThrow({
    where: { id: desk.id },
    select: { formVersion: true },
  });
  const form = await formAt(tx, desk.id, version);
  return { version, form, revision: revisionOf(version, null), draft: null };
}

type Seen = {
  /** The revision that the change was made on: another change since is a conflict. */
  seen: string;
  /** What the fields of the form hold that changes it, to say what became of them. */
  typed?: (form: Form) => Texts;
};

async function expectSeen(
  ctx: Context,
  tx: Tx,
  now: DraftForm,
  { seen, typed = () => ({}) }: Seen,
): Promise<void> {
  if (now.revision === seen) return;
  throw await changedSince(ctx, tx, {
    kind: "form",
    field: "seen",
    seen,
    now: { revision: now.revision, held: now.form },
    typed: (held) => typed(formSchema.parse(held)),
  });
}

/** Does `work` on the draft as it was looked at, and one after the other: nobody is second unseen. */
function onDraft<T>(
  ctx: Context,
  seen: Seen,
  work: (tx: Tx, now: DraftForm) => Promise<T>,
): Promise<T> {
  requirePermission(ctx.actor, "desk.change");
  return ctx.db(async (tx) => {
    await tx.$queryRaw`select 1 from "desk" where "id" = ${ctx.desk.id} for no key update`;
    const now = await readDraft(ctx, tx);
    await expectSeen(ctx, tx, now, seen);
    return work(tx, now);
  });
}

// The time of a change is its version: no two are the same.
const laterThan = (before: Date | undefined, now: Date): Date =>
  new Date(Math.max(now.getTime(), (before?.getTime() ?? 0) + 1));

const past = ({ revision, form, draft }: DraftForm, now: Date) =>
  ({ kind: "form", revision, held: form, at: laterThan(draft?.changedAt, now) }) as const;

/** Changes the draft; the first change makes one out of the published form. */
export async function saveDraft(
  ctx: Context,
  change: (form: Form) => Form,
  seen: Seen,
): Promise<void> {
  const deskId = ctx.desk.id;
  await onDraft(ctx, seen, async (tx, now) => {
    const form = checked(change(now.form));
    if (canonical(form) === canonical(now.form)) return;
    await keepPast(ctx, tx, past(now, ctx.now));
    const definition = form as Prisma.InputJsonObject;
    const changedBy = actorCode(ctx.actor);
    if (!now.draft) {
      const version = now.version + 1;
      const row = { deskId, version, state: "draft", definition, changedAt: ctx.now, changedBy };
      await tx.deskForm.create({ data: row });
      return;
    }
    const changedAt = laterThan(now.draft.changedAt, ctx.now);
    await tx.deskForm.updateMany({
      where: { deskId, state: "draft" },
      data: { definition, changedBy, changedAt },
    });
  });
}

function checked(form: Form): Form {
  const parsed = formSchema.safeParse(form);
  if (parsed.success) return parsed.data;
  const fault = parsed.error.issues[0]?.message ?? message("problem.form.inconsistent");
  throw new Problem("conflict", fault);
}

/** From now on people are asked what the draft asks. Requests keep the version they were made with. */
export async function publishForm(ctx: Context, seen: Seen): Promise<number> {
  const { id: deskId } = ctx.desk;
  return onDraft(ctx, seen, async (tx, now) => {
    const { version, draft, form } = now;
    const before = draft ? await formAt(tx, deskId, version - 1) : form;
    if (!draft || !isChanged(changesBetween(before, form))) {
      throw new Problem("conflict", message("problem.form.nothingToPublish"));
    }
    await keepPast(ctx, tx, past(now, ctx.now));
    await tx.deskForm.updateMany({
      where: { deskId, state: "draft" },
      data: { state: "published", publishedAt: ctx.now },
    });
    // Past the client, which would date the change of the policy anew.
    await tx.$executeRaw`update "desk" set "form_version" = ${version} where "id" = ${deskId}`;
    await appendEntry(tx, {
      deskId,
      chain: deskId,
      at: ctx.now,
      actor: actorCode(ctx.actor),
      event: "form-published",
      facts: { version },
    });
    return version;
  });
}

/** Throws the draft away: the published form stays. */
export async function discardDraft(ctx: Context, seen: Seen): Promise<void> {
  await onDraft(ctx, seen, async (tx, now) => {
    if (!now.draft) return;
    await keepPast(ctx, tx, past(now, ctx.now));
    await tx.deskForm.deleteMany({ where: { deskId: ctx.desk.id, state: "draft" } });
  });
}
