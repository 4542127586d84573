import { DEFAULT_FORM } from "@/lib/domain/form/default-form";
import { type Form, formSchema } from "@/lib/domain/form/form";
import { changesBetween, isChanged } from "@/lib/domain/form/form-change";
import type { Texts } from "@/lib/domain/problem/difference";
import { message, messageOf } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import { canonical } from "@/lib/domain/text/canonical";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { settingConflict, storePastSetting } from "./past-settings";

export type FormVersion = { version: number; form: Form };

// A published version never changes, so a version that was read once stays valid.
const published = new Map<string, Form>();

/** The given version of a desk's form. Version 0 or `null` is the default form. */
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

/** The form that requesters fill in at present. */
export async function currentForm(ctx: Context): Promise<FormVersion> {
  const { id, formVersion: version } = ctx.desk;
  const known = version === 0 ? DEFAULT_FORM : published.get(`${id}:${version}`);
  return { version, form: known ?? (await ctx.db((tx) => formAt(tx, id, version))) };
}

export type DraftForm = FormVersion & {
  /** Identifies this state of the form. A change must name the revision that it is based on. */
  revision: string;
  /** `null` if nothing is changed yet. `form` is the published form then. */
  draft: { changedAt: Date; changedBy: string } | null;
};

const revisionOf = (version: number, changedAt: Date | null): string =>
  changedAt ? `${version}.${changedAt.getTime()}` : String(version);

/** The draft of the form, or the published form if there is no draft. */
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
  /** The revision that the change is based on. A change after it is a conflict. */
  seen: string;
  /** The texts of the edited fields for a state of the form, so that a conflict can show what became of them. */
  typed?: (form: Form) => Texts;
};

async function requireSeen(
  ctx: Context,
  tx: Tx,
  now: DraftForm,
  { seen, typed = () => ({}) }: Seen,
): Promise<void> {
  if (now.revision === seen) return;
  throw await settingConflict(ctx, tx, {
    kind: "form",
    field: "seen",
    seen,
    now: { revision: now.revision, held: now.form },
    typed: (held) => typed(formSchema.parse(held)),
  });
}

/**
 * Runs `work` on the draft if it is still the one that the admin saw, and throws a conflict otherwise. Calls run one
 * after the other, so that no change is overwritten unnoticed.
 */
function onDraft<T>(
  ctx: Context,
  seen: Seen,
  work: (tx: Tx, now: DraftForm) => Promise<T>,
): Promise<T> {
  requirePermission(ctx.actor, "desk.change");
  return ctx.db(async (tx) => {
    await tx.$queryRaw`select 1 from "desk" where "id" = ${ctx.desk.id} for no key update`;
    const now = await readDraft(ctx, tx);
    await requireSeen(ctx, tx, now, seen);
    return work(tx, now);
  });
}

// The time of a change identifies its revision, so no two changes may have the same time.
const laterThan = (before: Date | undefined, now: Date): Date =>
  new Date(Math.max(now.getTime(), (before?.getTime() ?? 0) + 1));

const replacedState = ({ revision, form, draft }: DraftForm, now: Date) =>
  ({ kind: "form", revision, held: form, at: laterThan(draft?.changedAt, now) }) as const;

/**
 * Changes the draft. The first change creates it from the published form. Throws `conflict` if the changed form breaks
 * a rule of forms.
 */
export async function saveDraft(
  ctx: Context,
  change: (form: Form) => Form,
  seen: Seen,
): Promise<void> {
  const deskId = ctx.desk.id;
  await onDraft(ctx, seen, async (tx, now) => {
    const form = requireValid(change(now.form));
    if (canonical(form) === canonical(now.form)) return;
    await storePastSetting(ctx, tx, replacedState(now, ctx.now));
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

function requireValid(form: Form): Form {
  const parsed = formSchema.safeParse(form);
  if (parsed.success) return parsed.data;
  const inconsistent = message("problem.form.inconsistent");
  throw new Problem("conflict", messageOf(parsed.error.issues[0]?.message, inconsistent));
}

/**
 * Publishes the draft, which requesters fill in from now on. Requests keep the version that they were submitted with.
 * Returns the new version. Throws `conflict` if the draft changes nothing.
 */
export async function publishForm(ctx: Context, seen: Seen): Promise<number> {
  const { id: deskId } = ctx.desk;
  return onDraft(ctx, seen, async (tx, now) => {
    const { version, draft, form } = now;
    const before = draft ? await formAt(tx, deskId, version - 1) : form;
    if (!draft || !isChanged(changesBetween(before, form))) {
      throw new Problem("conflict", message("problem.form.nothingToPublish"));
    }
    await storePastSetting(ctx, tx, replacedState(now, ctx.now));
    await tx.deskForm.updateMany({
      where: { deskId, state: "draft" },
      data: { state: "published", publishedAt: ctx.now },
    });
    // Raw SQL, because the client would also update the time of the last policy change.
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

/** Deletes the draft. The published form stays. */
export async function discardDraft(ctx: Context, seen: Seen): Promise<void> {
  await onDraft(ctx, seen, async (tx, now) => {
    if (!now.draft) return;
    await storePastSetting(ctx, tx, replacedState(now, ctx.now));
    await tx.deskForm.deleteMany({ where: { deskId: ctx.desk.id, state: "draft" } });
  });
}
