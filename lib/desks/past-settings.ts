import { type Policy, policySchema } from "@/lib/domain/policy/policy-schema";
import type { EditConflict, Texts } from "@/lib/domain/problem/difference";
import { instantIn, message, messagesIn } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { actorCode } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/database/db";
import { currentNames } from "@/lib/platform/staff";

/**
 * A state of the policy is identified by the time of its last change, one of the draft form by its revision, and one of
 * the other settings by its version.
 */
export type SettingKind = "policy" | "form" | "targets" | `template:${string}`;

type Replaced = {
  kind: SettingKind;
  revision: string;
  held: unknown;
  /** The time of the change, which is later than that of every change before it. */
  at: Date;
};

/**
 * Stores the earlier state of a setting in the transaction that changes it, so that others who have its page open can
 * be shown what changed.
 */
export async function storePastSetting(
  { desk, actor }: Context,
  tx: Tx,
  { kind, revision, held, at }: Replaced,
): Promise<void> {
  const change = {
    held: held as Prisma.InputJsonObject,
    replacedAt: at,
    replacedBy: actorCode(actor),
  };
  // A draft that is started again after it was discarded begins at the same revision.
  await tx.pastSetting.upsert({
    where: { deskId_kind_revision: { deskId: desk.id, kind, revision } },
    create: { deskId: desk.id, kind, revision, ...change },
    update: change,
  });
}

export type Opened = {
  kind: SettingKind;
  /** The revision that the page was opened on. */
  seen: string;
  /** The current state. */
  now: { revision: string; held: unknown };
  /** The hidden field with the revision that the form was opened on. */
  field: "seenAt" | "seen";
  /** The texts of the form's fields for a state. */
  typed: (held: unknown) => Texts;
};

/** The conflict for an admin whose page is outdated. It shows who changed what since they opened the page. */
export async function settingConflict(ctx: Context, tx: Tx, opened: Opened): Promise<Problem> {
  const { kind, seen, now, typed, field } = opened;
  const first = await tx.pastSetting.findUnique({
    where: { deskId_kind_revision: { deskId: ctx.desk.id, kind, revision: seen } },
  });
  const later = first
    ? await tx.pastSetting.findMany({
        where: { deskId: ctx.desk.id, kind, replacedAt: { gte: first.replacedAt } },
        orderBy: [{ replacedAt: "asc" }, { revision: "asc" }],
      })
    : [];
  const replaced = later.slice(later.findIndex(({ revision }) => revision === seen));
  const called = await currentNames(
    tx,
    replaced.map(({ replacedBy }) => replacedBy),
  );
  const someone = message("problem.conflict.someone");
  const states = [...replaced.map(({ held }) => typed(held)), typed(now.held)];
  const by = replaced.flatMap(({ replacedBy }, index) =>
    Object.entries(states[index + 1] ?? {})
      .filter(([name, value]) => states[index]?.[name] !== value)
      .map(([name]) => [name, called(replacedBy) ?? someone]),
  );
  const editConflict: EditConflict = {
    now: { [field]: now.revision },
    before: first ? typed(first.held) : {},
    theirs: typed(now.held),
    by: Object.fromEntries(by),
  };
  const last = replaced.at(-1);
  const changed = last
    ? message("problem.conflict.changedBy", {
        name: called(last.replacedBy) ?? messagesIn(someone),
        when: instantIn(last.replacedAt, ctx.desk.policy.zone),
      })
    : message("problem.conflict.changed");
  return new Problem("conflict", changed, {}, editConflict);
}

/** The policy that a page was opened on; `null` if it is no longer stored. */
export async function policyAt({ desk, db }: Context, seenAt: string): Promise<Policy | null> {
  if (seenAt === desk.changedAt.toISOString()) return desk.policy;
  const revision = { deskId: desk.id, kind: "policy", revision: seenAt };
  const row = await db((tx) =>
    tx.pastSetting.findUnique({ where: { deskId_kind_revision: revision } }),
  );
  return row ? policySchema.parse(row.held) : null;
}

const RETENTION_DAYS = 30;

/** Deletes earlier states after 30 days, because no page stays open for that long. */
export const removePastSettings = ({ desk, now, db }: Context): Promise<unknown> =>
  db((tx) =>
    tx.pastSetting.deleteMany({
      where: {
        deskId: desk.id,
        replacedAt: { lte: new Date(now.getTime() - RETENTION_DAYS * 24 * 3_600_000) },
      },
    }),
  );
