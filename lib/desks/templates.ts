import {
  MOST_TEMPLATES,
  type RemoveTemplate,
  type SaveTemplate,
  type TemplateChoice,
  type TemplateText,
  type TemplateView,
} from "@/lib/domain/conversation/template";
import type { Texts } from "@/lib/domain/problem/difference";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { lockKey, type Template, type Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { newId } from "@/lib/platform/keys/crypto";
import { currentNames } from "@/lib/platform/staff";
import { knownLanguage } from "@/lib/words/choose-language";
import { settingConflict, storePastSetting } from "./past-settings";

/** All templates of the desk with their texts, sorted by name. */
export async function listTemplates(ctx: Context): Promise<TemplateView[]> {
  requirePermission(ctx.actor, "request.message");
  return ctx.db(async (tx) => {
    const rows = await tx.template.findMany({
      where: { deskId: ctx.desk.id },
      orderBy: [{ name: "asc" }, { language: "asc" }],
    });
    const called = await currentNames(
      tx,
      rows.map(({ updatedBy }) => updatedBy),
    );
    return rows.map(({ id, name, language, text, version, updatedAt, updatedBy }) => ({
      id,
      name,
      language,
      text,
      version,
      updatedAt,
      by: called(updatedBy) ?? message("finding.member.former"),
    }));
  });
}

/** The names of the templates, for staff who write a message to a requester. */
export async function listTemplateChoices(ctx: Context): Promise<TemplateChoice[]> {
  requirePermission(ctx.actor, "request.message");
  return ctx.db((tx) =>
    tx.template.findMany({
      where: { deskId: ctx.desk.id },
      select: { id: true, name: true, language: true },
      orderBy: [{ name: "asc" }, { language: "asc" }],
    }),
  );
}

/**
 * Creates a template, or changes the one with this id. Throws `conflict` if its version is not the one that was `seen`
 * or it was removed, and `invalid` for an unknown language or a name that is in use.
 */
export async function saveTemplate(ctx: Context, input: SaveTemplate): Promise<void> {
  requirePermission(ctx.actor, "template.change");
  const { id, seen, ...typed } = input;
  if (knownLanguage(typed.language) !== typed.language) {
    const unknown = message("problem.choice.language");
    throw new Problem("invalid", unknown, { language: unknown });
  }
  await ctx.db(async (tx) => {
    await lockTemplates(ctx, tx);
    const before = id ? await seenTemplate(ctx, tx, { id, seen }) : null;
    if (id && !before) throw gone();
    await requireFree(ctx, tx, id, typed);
    if (before && same(textsOf(before), typed)) return;
    await (before ? change(ctx, tx, before, typed) : add(ctx, tx, typed));
  });
}

/**
 * Removes a template. Throws `conflict` if its version is not the one that was `seen`. Idempotent: removing it again
 * has no effect.
 */
export async function removeTemplate(ctx: Context, input: RemoveTemplate): Promise<void> {
  requirePermission(ctx.actor, "template.change");
  await ctx.db(async (tx) => {
    await lockTemplates(ctx, tx);
    const template = await seenTemplate(ctx, tx, input);
    if (!template) return;
    await tx.template.deleteMany({ where: { id: template.id } });
    await logTemplate(ctx, tx, "template-removed", template);
  });
}

/** Serializes changes to the templates of a desk, so that no name is used twice and the limit holds. */
const lockTemplates = ({ desk }: Context, tx: Tx) => lockKey(tx, `template:${desk.id}`);

const textsOf = ({ name, language, text }: TemplateText): TemplateText => ({
  name,
  language,
  text,
});

const same = (one: TemplateText, other: TemplateText): boolean =>
  one.name === other.name && one.language === other.language && one.text === other.text;

/**
 * The problem is at a field, because a page that shows the current state would no longer have the form with what was
 * typed.
 */
function gone(): Problem {
  const removed = message("problem.template.removed");
  return new Problem("conflict", removed, { text: removed });
}

/**
 * The template; `null` if it does not exist. Throws a conflict that shows who changed what, if its version is not the
 * one that was seen.
 */
async function seenTemplate(
  ctx: Context,
  tx: Tx,
  { id, seen }: RemoveTemplate,
): Promise<Template | null> {
  const row = await tx.template.findFirst({ where: { id: validId(id), deskId: ctx.desk.id } });
  if (!row || row.version === seen) return row;
  throw await settingConflict(ctx, tx, {
    kind: `template:${row.id}`,
    field: "seen",
    seen: String(seen),
    now: { revision: String(row.version), held: textsOf(row) },
    typed: (held) => held as Texts,
  });
}

/**
 * An id that a form can send. Any other text becomes empty, so that a NUL byte, for example, never reaches the
 * database.
 */
const validId = (id: string): string => (/^tpl_[\w-]+$/.test(id) ? id : "");

async function requireFree(
  ctx: Context,
  tx: Tx,
  id: string,
  { name, language }: TemplateText,
): Promise<void> {
  const others = await tx.template.findMany({
    where: { deskId: ctx.desk.id, id: { not: id } },
    select: { name: true, language: true },
  });
  const alike = (other: string) => other.toLowerCase() === name.toLowerCase();
  if (others.some((other) => other.language === language && alike(other.name))) {
    const taken = message("problem.template.sameName");
    throw new Problem("invalid", taken, { name: taken });
  }
  if (!id && others.length >= MOST_TEMPLATES) {
    throw new Problem("conflict", message("problem.template.most", { n: MOST_TEMPLATES }));
  }
}

async function add(ctx: Context, tx: Tx, typed: TemplateText): Promise<void> {
  const template = await tx.template.create({
    data: {
      id: newId("tpl"),
      deskId: ctx.desk.id,
      version: 1,
      ...typed,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      updatedBy: teamMemberId(ctx),
    },
  });
  await logTemplate(ctx, tx, "template-saved", template);
}

async function change(ctx: Context, tx: Tx, before: Template, typed: TemplateText): Promise<void> {
  const template = await tx.template.update({
    where: { id: before.id },
    data: {
      ...typed,
      version: before.version + 1,
      updatedAt: ctx.now,
      updatedBy: teamMemberId(ctx),
    },
  });
  await storePastSetting(ctx, tx, {
    kind: `template:${before.id}`,
    revision: String(before.version),
    held: textsOf(before),
    at: ctx.now,
  });
  await logTemplate(ctx, tx, "template-saved", template);
}

/** The log entry holds the id and the version of the template, and never its text. */
const logTemplate = (
  ctx: Context,
  tx: Tx,
  event: "template-saved" | "template-removed",
  { id, version }: Template,
): Promise<unknown> =>
  appendEntry(tx, {
    deskId: ctx.desk.id,
    chain: ctx.desk.id,
    at: ctx.now,
    actor: actorCode(ctx.actor),
    event,
    facts: { template: id, version },
  });
