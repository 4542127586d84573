import { isSilent, LIST_EVENTS } from "@/lib/domain/inbox/live";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { idOf } from "@/lib/requests/record/load-request";
import { actorName, membersOf, namesOf } from "@/lib/requests/record/members";
import { type PresentMember, presentAt } from "./presence";

/** Counting stops here, because by then the page is long out of date. */
const MOST_NEWS = 100;

type News = {
  seq: number;
  event: string;
  facts: Record<string, unknown>;
  actor: string;
  /** Whether the signed-in member did it, in this tab or another. */
  mine: boolean;
  quiet: boolean;
};

type RequestNews = {
  news: News[];
  /** The display names of members by id; empty where there is no news. */
  names: Map<string, string>;
  present: PresentMember[];
  /** In how many milliseconds the first lease of the present members ends; `null` where nobody is present. */
  again: number | null;
};

/** The log entries of a request after the entry `since`, at most 100, and who else has the request open. */
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

/** The time of the database as ISO text. A list that is read after this shows everything up to that time. */
export async function newsMark(ctx: Context): Promise<string> {
  const [{ now } = { now: ctx.now }] = await ctx.db(
    (tx) => tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`,
  );
  return now.toISOString();
}

/** The number of the desk's requests that were changed or came in since `mark`, at most 100. */
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
