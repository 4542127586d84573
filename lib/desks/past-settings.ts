import { type Policy, policySchema } from "@/lib/domain/policy/policy-schema";
import type { Clash, Texts } from "@/lib/domain/problem/difference";
import { instantIn, message, messagesIn } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { actorCode } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { calledNow } from "@/lib/platform/staff";

/** The policy is named by when it was last changed, the draft of the form by its revision, the others by their version. */
export type SettingKind = "policy" | "form" | "targets" | `template:${string}`;

type Replaced = {
  kind: SettingKind;
  revision: string;
  held: unknown;
  /** When, after every change before it. */
  at: Date;
};

/** In the transaction that changes it: what it was stays known to those who have it open. */
export async function keepPast(
  { desk, actor }: Context,
  tx: Tx,
  { kind, revision, held, at }: Replaced,
): Promise<void> {
  const change = {
    held: held as Prisma.InputJsonObject,
    replacedAt: at,
    replacedBy: actorCode(actor),
  };
  // A draft that was thrown away and begun anew starts from the same revision.
  await tx.pastSetting.upsert({
    where: { deskId_kind_revision: { deskId: desk.id, kind, revision } },
    create: { deskId: desk.id, kind, revision, ...change },
    update: change,
  });
}

export type Opened = {
  kind: SettingKind;
  /** What the page was opened on. */
  seen: string;
  /** How it is now. */
  now: { revision: string; held: unknown };
  /** The hidden field that says what a form was opened on. */
  field: "seenAt" | "seen";
  /** What the fields of the form hold. */
  typed: (held: unknown) => Texts;
};

/** For whoever is second: who changed what since they opened it. */
export async function changedSince(ctx: Context, tx: Tx, opened: Opened): Promise<Problem> {
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
  const called = await calledNow(
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
  const clash: Clash = {
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
  return new Problem("conflict", changed, {}, clash);
}

/** The policy that a page was opened on; `null` where nobody knows it any more. */
export async function policyAt({ desk, db }: Context, seenAt: string): Promise<Policy | null> {
  if (seenAt === desk.changedAt.toISOString()) return desk.policy;
  const revision = { deskId: desk.id, kind: "policy", revision: seenAt };
  const row = await db((tx) =>
    tx.pastSetting.findUnique({ where: { deskId_kind_revision: revision } }),
  );
  return row ? policySchema.parse(row.held) : null;
}

const DAYS = 30;

/** Nobody has a page open for so long. */
export const dropPastSettings = ({ desk, now, db }: Context): Promise<unknown> =>
  db((tx) =>
    tx.pastSetting.deleteMany({
      where: {
        deskId: desk.id,
        replacedAt: { lte: new Date(now.getTime() - DAYS * 24 * 3_600_000) },
      },
    }),
  );
