import { isSilent, LIST_EVENTS } from "@/lib/domain/inbox/live";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { idOf } from "@/lib/requests/record/load-request";
import { actorName, membersOf, namesOf } from "@/lib/requests/record/members";
import { type Present, presentAt } from "./presence";

/** More than so many are not counted: the page is long out of date. */
const MOST_NEWS = 100;

type News = {
  seq: number;
  event: string;
  facts: Record<string, unknown>;
  actor: string;
  /** By the one who asks, in this tab or another. */
  mine: boolean;
  quiet: boolean;
};

type RequestNews = {
  news: News[];
  /** What people in the news are called, by id. */
  names: Map<string, string>;
  present: Present[];
  /** In how many milliseconds somebody who is present may be gone. */
  again: number | null;
};

/** What happened to a request after the entry `since` of its log, and who else has it open. */
export async function requestNews(
  ctx: Context,
  { reference, since }: { reference: string; since: number },
): Promise<RequestNews> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db(async (tx) => {
    const chain = await idOf(ctx, tx, reference);
    const rows = await tx.logEntry.findMany({
      where: { chain, seq: { gt: since } },
      orderBy: { seq: "asc" },
      take: MOST_NEWS,
    });
    const names = rows.length > 0 ? namesOf(await membersOf(ctx, tx)) : new Map<string, string>();
    const news = rows.map(({ seq, event, facts, actor }) => ({
      seq,
      event,
      facts: facts as Record<string, unknown>,
      actor: actorName(actor, names),
      mine: actor === actorCode(ctx.actor),
      quiet: isSilent(event),
    }));
    return { news, names, ...(await presentAt(ctx, tx, chain)) };
  });
}

/** What time it is for the log: a list that is read after this shows all that was there by then. */
export async function newsMark(ctx: Context): Promise<string> {
  const [{ now } = { now: ctx.now }] = await ctx.db(
    (tx) => tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`,
  );
  return now.toISOString();
}

/** How many requests of the desk were changed, or came in, since `mark`. */
export async function listNews(ctx: Context, mark: Date): Promise<number> {
  requirePermission(ctx.actor, "request.read");
  const [row] = await ctx.db(
    (tx) => tx.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from (
        select distinct chain from log_entry
         where desk_id = ${ctx.desk.id} and recorded_at > ${mark} and event = any(${[...LIST_EVENTS]})
         limit ${MOST_NEWS}) changed`,
  );
  return row?.count ?? 0;
}
