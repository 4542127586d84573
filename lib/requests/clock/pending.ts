import type { Wait } from "@/lib/domain/clock/deadline";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { Residence } from "@/lib/domain/policy/residence";
import { PENDING } from "@/lib/domain/request/state";
import type { Context } from "@/lib/platform/context";
import type { Prisma } from "@/lib/platform/database/db";

const FIELDS = {
  id: true,
  reference: true,
  right: true,
  law: true,
  laws: true,
  lawsAt: true,
  residence: true,
  receivedAt: true,
  extendedAt: true,
  extendedUntil: true,
  waits: true,
  dueOn: true,
  clockDigest: true,
} as const satisfies Prisma.RequestSelect;

type Row = Prisma.RequestGetPayload<{ select: typeof FIELDS }>;

/** The columns of a pending request that its dates depend on. Nothing sealed is read. */
export type Pending = Omit<Row, "right" | "law" | "laws" | "residence" | "waits"> & {
  right: Right;
  law: LawId;
  laws: LawId[];
  residence: Residence;
  waits: Wait[];
};

const BATCH = 1000;

/** The desk's pending requests with ids after `cursor`, in batches and in id order. */
export async function* eachPending(
  ctx: Context,
  cursor = "",
  { paused }: { paused?: boolean } = {},
): AsyncGenerator<Pending[]> {
  for (let after = cursor; ; ) {
    const rows = await ctx.db((tx) =>
      tx.request.findMany({
        where: {
          deskId: ctx.desk.id,
          id: { gt: after },
          state: { in: PENDING },
          ...(paused && { pausedAt: { not: null } }),
        },
        orderBy: { id: "asc" },
        take: BATCH,
        select: FIELDS,
      }),
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows as unknown as Pending[];
    after = last.id;
  }
}
