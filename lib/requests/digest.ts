import { dateOf } from "@/lib/domain/civil";
import { legalDay } from "@/lib/domain/deadline-zone";
import type { Right } from "@/lib/domain/right";
import type { MailChoices, WantKind } from "@/lib/domain/want";
import type { Overview } from "@/lib/letters/digest";
import type { Context } from "@/lib/platform/context";
import { join, raw, type Sql, sql, type Tx } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";
import { mailChoicesOf } from "./mail-choice";
import { daysUntil } from "./remind";
import { deskUrl, type Member, membersOf, postToMember, settingsUrl } from "./staff-post";

const MORNING = 7;
const ROWS = 20;
const SOON = 7;

const hourIn = (zone: string, now: Date): number =>
  Number(
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(
      now,
    ),
  );

/** The day's digest to everybody who wants it: once a day, after seven in the desk's zone. */
export async function sendDigest(ctx: Context): Promise<boolean> {
  const { zone } = ctx.desk.policy;
  if (hourIn(zone, ctx.now) < MORNING) return false;
  const day = dateOf(legalDay(ctx.now.getTime(), zone));
  return ctx.db(async (tx) => {
    const { count } = await tx.digest.createMany({
      data: [{ deskId: ctx.desk.id, day, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    const members = await membersOf(ctx, tx);
    const choices = await mailChoicesOf(
      ctx,
      tx,
      members.map(({ userId }) => userId),
    );
    const listed = await untold(ctx, tx);
    const readers = members.map((member) => readerOf(member, choices(member.userId), listed));
    const seen: Seen = { overdue: 0, dueSoon: 0, open: 0, unconfirmed: 0, rows: [] };
    for await (const request of eachPending(ctx, tx)) {
      see(seen, request);
      for (const reader of readers) hear(reader, request);
    }
    const overview = seen.open > 0 ? seen : null;
    for (const reader of readers) {
      await post(ctx, tx, reader, { day, overview: mayRead(reader) ? overview : null });
    }
    if (!overview) return true;
    await appendEntry(tx, {
      deskId: ctx.desk.id,
      chain: ctx.desk.id,
      at: ctx.now,
      actor: "system",
      event: "digest",
      facts: { day, open: overview.open },
    });
    return true;
  });
}

type Pending = {
  id: string;
  reference: string;
  right: string;
  state: string;
  dueOn: string | null;
  dueAt: Date | null;
  assigneeId: string | null;
  unreadAt: Date | null;
  /** Days to go; below zero once overdue. */
  left: number;
};

/** How many requests are held at once, however many wait. */
export const SLICE = 500;

const COLUMNS = raw(`
  "id", "reference", "right", "state", "due_on" as "dueOn", "due_at" as "dueAt", "assignee_id" as "assigneeId",
  "unread_at" as "unreadAt"`);

type Place = Pick<Pending, "dueAt" | "id">;
const DATED: Place = { dueAt: new Date(0), id: "" };
const UNDATED: Place = { dueAt: null, id: "" };

/** Every request that is unconfirmed or open: the earliest day first, and then those that have none. */
async function* eachPending(ctx: Context, tx: Tx): AsyncGenerator<Pending> {
  const { zone } = ctx.desk.policy;
  for (const start of [DATED, UNDATED]) {
    let after: Place | undefined = start;
    while (after) {
      const rows: Omit<Pending, "left">[] = await tx.$queryRaw(sliceBehind(ctx, after));
      for (const row of rows) {
        yield { ...row, left: row.dueOn ? daysUntil(row.dueOn, zone, ctx.now) : Infinity };
      }
      after = rows.length < SLICE ? undefined : rows.at(-1);
    }
  }
}

/** Each state is a walk through its own index. */
function sliceBehind({ desk }: Context, { dueAt, id }: Place): Sql {
  const behind = dueAt
    ? sql`("due_at", "id") > (${dueAt}::timestamptz, ${id})`
    : sql`"due_at" is null and "id" > ${id}`;
  const walks = ["unconfirmed", "open"].map(
    (state) => sql`
      (select ${COLUMNS} from "request"
        where "desk_id" = ${desk.id} and "state" = ${state} and ${behind}
        order by "due_at", "id" limit ${SLICE})`,
  );
  return sql`${join(walks, " union all ")} order by "dueAt", "id" limit ${SLICE}`;
}

type Seen = Omit<Overview, "rows"> & { rows: Overview["rows"][number][] };

/** How the desk stands, with one more request. */
function see(seen: Seen, { state, left, reference, right, dueOn }: Pending): void {
  if (state !== "open") {
    seen.unconfirmed += 1;
    return;
  }
  seen.open += 1;
  if (left < 0) seen.overdue += 1;
  else if (left <= SOON) seen.dueSoon += 1;
  if (seen.rows.length < ROWS) seen.rows.push({ reference, right: right as Right, dueOn });
}

type Want = { reference: string; kind: WantKind };
type Listed = Want & { id: string; userId: string };

/** What stands in the lists of members and no mail has told them of. */
async function untold(ctx: Context, tx: Tx): Promise<Listed[]> {
  const rows = await tx.attention.findMany({
    where: {
      ...{ deskId: ctx.desk.id, doneAt: null, mailedAt: null },
      OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: ctx.now } }],
    },
    select: { id: true, userId: true, kind: true, request: { select: { reference: true } } },
    orderBy: { at: "desc" },
  });
  return rows.map(({ kind, request, ...row }) => ({
    ...row,
    kind: kind as WantKind,
    reference: request.reference,
  }));
}

/** A member and what they hear of once a day: of their list, and of what a letter at once would have told of besides. */
type Reader = {
  member: Member;
  choices: MailChoices;
  /** What stands in their list, with this letter no longer untold. */
  own: Listed[];
  known: Set<string>;
  /** As many as the letter shows, and how many there are. */
  wants: Want[];
  count: number;
};

function readerOf(member: Member, choices: MailChoices, listed: readonly Listed[]): Reader {
  const own = listed.filter(
    ({ userId, kind }) => userId === member.userId && choices[kind] === "daily",
  );
  return {
    ...{ member, choices, own },
    known: new Set(own.map(({ reference, kind }) => `${reference} ${kind}`)),
    wants: own.slice(0, ROWS),
    count: own.length,
  };
}

const mayRead = ({ member, choices }: Reader): boolean =>
  member.role !== "auditor" && choices.digest === "daily";

/** What a pending request adds to what a member hears of. */
function hear(reader: Reader, request: Pending): void {
  const { userId, role } = reader.member;
  // Anybody can send a request that nobody verifies: it is counted, and calls nobody to work.
  if (role === "auditor" || request.state !== "open") return;
  const { reference, assigneeId, left } = request;
  const nobodys = assigneeId === null;
  const late = left < 0 && role === "admin" && assigneeId !== userId;
  const kinds: WantKind[] = [];
  if (nobodys && request.unreadAt) kinds.push("reply");
  if ((nobodys && left <= SOON) || late) kinds.push("due-soon");
  for (const kind of kinds) {
    if (reader.choices[kind] !== "daily" || reader.known.has(`${reference} ${kind}`)) continue;
    reader.count += 1;
    if (reader.wants.length < ROWS) reader.wants.push({ reference, kind });
  }
}

type Post = { day: string; overview: Overview | null };

async function post(
  ctx: Context,
  tx: Tx,
  { member, own, wants, count: all }: Reader,
  { day, overview }: Post,
): Promise<void> {
  if (!overview && all === 0) return;
  await postToMember(ctx, tx, member, {
    kind: "digest",
    requestId: null,
    facts: {
      desk: { name: ctx.desk.name },
      staffName: member.user.name,
      ...{ day, overview },
      wants: wants.map(({ reference, kind }) => ({ reference, kind })),
      more: all - wants.length,
      deskUrl: deskUrl(ctx.desk.slug),
      settingsUrl: settingsUrl(ctx.desk.slug),
    },
  });
  await tx.attention.updateMany({
    where: { id: { in: own.map(({ id }) => id) } },
    data: { mailedAt: ctx.now },
  });
}
