import { Problem, tooMany } from "@/lib/domain/problem/problem";
import { prisma, type Tx } from "@/lib/platform/database/db";
import { env } from "@/lib/platform/env";
import { secretHash } from "@/lib/platform/keys/crypto";

const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * How many points may be used in how many seconds. Limits of a client network (client-address.mjs) are wide, since
 * many people may share one address. Limits of an address or a request are tight, and what one client does is counted
 * before what all clients do together, so that nobody can use up the limit of others.
 */
const LIMITS = {
  /** By client network. */
  "client-submit": { points: 400, duration: HOUR },
  "client-resend": { points: 60, duration: HOUR },
  /** Wrong codes, over all requests. */
  "client-code": { points: 60, duration: HOUR },
  "client-look-up": { points: 600, duration: HOUR },
  "client-upload": { points: 200, duration: HOUR },
  "client-sign-in": { points: 60, duration: 600 },
  "client-account": { points: 60, duration: HOUR },
  /** Kilobytes of drafts; a completed form has about fifteen. */
  "client-draft": { points: 20_000, duration: HOUR },
  "client-report": { points: 60, duration: 600 },

  /** Requests with one email address: by one client, and by all. Each of them causes an email to it. */
  "submit-by-client": { points: 10, duration: HOUR },
  submit: { points: 30, duration: HOUR },
  /** Codes and links for one request: by one client, by all, and by a browser that has opened it before. */
  "resend-by-client": { points: 4, duration: HOUR },
  resend: { points: 8, duration: HOUR },
  "resend-own": { points: 6, duration: HOUR },
  /** Wrong codes for one request, in the same way. */
  "code-by-client": { points: 5, duration: 600 },
  code: { points: 30, duration: HOUR },
  "code-own": { points: 10, duration: 600 },
  /** Wrong codes at one desk, over all requests and clients, against guessing codes of many requests. */
  "code-desk": { points: 300, duration: HOUR },
  /** Codes for another address of one request. */
  "code-address": { points: 30, duration: HOUR },
  /** Corrections of one request's address. */
  "change-address": { points: 6, duration: HOUR },
  /** Questions to the data subject whom an agent acts for, for one request. */
  permission: { points: 6, duration: HOUR },
  /** Downloads of one file by the requester, including those that broke off and were started again. */
  download: { points: 30, duration: HOUR },
  /** Sign-ins of one request with the desk's own accounts. */
  "sign-in-account": { points: 20, duration: HOUR },
  /** Links for one team member: by one client, by all, and by a browser in which they have signed in before. */
  "sign-in-by-client": { points: 5, duration: 600 },
  "sign-in": { points: 10, duration: 600 },
  "sign-in-own": { points: 5, duration: 600 },
  /** Lists and reports that one team member downloads. */
  export: { points: 30, duration: HOUR },
  /** Codes of a second factor that one team member may try. */
  "try-factor": { points: 10, duration: 600 },
  /** Emails with a code to one team member who confirms who they are. */
  "confirm-code": { points: 5, duration: 600 },
  /** Failed sign-ins of one team member that are written to the audit log. Without a limit, anyone could fill it. */
  "log-failure": { points: 10, duration: HOUR },
  /** Failed sign-ins with the provider that are written to the process log. Anyone can make them fail. */
  "provider-failure": { points: 20, duration: 60 },
  /** Kilobytes of drafts at one desk. Each draft is deleted after a day. */
  "draft-desk": { points: 1_000_000, duration: DAY },
} as const;

export type Limit = keyof typeof LIMITS;

/** One use: the limit that it counts against, who used it, and how many points it costs. */
export type Use = { limit: Limit; who: string; points?: number };

const keyOf = ({ limit, who }: Use): string =>
  `${limit}:${Buffer.from(secretHash(`${limit}:${who}`)).toString("base64url")}`;

const maxOf = (limit: Limit): number => {
  const { points } = LIMITS[limit];
  return limit.startsWith("client-") ? points * env().CLIENT_LIMIT_FACTOR : points;
};

type Db = Pick<Tx, "$queryRaw">;

/**
 * Counts one use by `who` (an address, a reference, a network), which is stored as a keyed hash. Throws `too-many`
 * with the time to wait. Known and unknown names count alike, so that the limit does not reveal which ones exist.
 */
export const countUse = (limit: Limit, who: string, now: Date, points = 1): Promise<void> =>
  count({ limit, who, points }, now, prisma());

async function count({ limit, who, points = 1 }: Use, now: Date, db: Db): Promise<void> {
  const over = new Date(now.getTime() + LIMITS[limit].duration * 1000);
  // A single statement, so that each of many concurrent uses gets a count of its own.
  const [counted] = await db.$queryRaw<{ points: number; expire: Date }[]>`
    insert into "rate_limit" as known ("key", "points", "expire")
    values (${keyOf({ limit, who })}, ${points}, ${over})
    on conflict ("key") do update set
      "points" = case when known."expire" <= ${now} then 0 else known."points" end + ${points},
      "expire" = case when known."expire" <= ${now} then ${over} else known."expire" end
    returning "points", "expire"`;
  if (!counted || counted.points <= maxOf(limit)) return;
  throw tooMany(secondsUntil(counted.expire, now));
}

/**
 * Counts the uses one after the other. If one is refused, the rest is not counted, so put the client's own limit
 * first. In a transaction the uses count if it commits, and other transactions wait for it, so count last.
 */
export async function countUses(uses: readonly Use[], now: Date, db: Db = prisma()): Promise<void> {
  for (const use of uses) await count(use, now, db);
}

/** Throws `too-many` if one of these uses would be refused. Counts none of them. */
export async function requireUnderLimit(uses: readonly Use[], now: Date): Promise<void> {
  const keys = uses.map(keyOf);
  const known = await prisma().$queryRaw<{ key: string; points: number; expire: Date }[]>`
    select "key", "points", "expire" from "rate_limit" where "key" = any(${keys}) and "expire" > ${now}`;
  for (const [at, { limit, points = 1 }] of uses.entries()) {
    const row = known.find(({ key }) => key === keys[at]);
    if (row && row.points + points > maxOf(limit)) throw tooMany(secondsUntil(row.expire, now));
  }
}

const secondsUntil = (time: Date, now: Date): number => (time.getTime() - now.getTime()) / 1000;

/** Takes counted uses back, because they were not what the limit is about. */
export async function refundUses(uses: readonly Use[]): Promise<void> {
  const keys = uses.map(keyOf);
  await prisma().$executeRaw`
    update "rate_limit" set "points" = greatest("points" - 1, 0) where "key" = any(${keys})`;
}

/**
 * Like `countUse`, but returns `false` instead of throwing, for things that are left out silently if they happen too
 * often.
 */
export const countIfAllowed = (limit: Limit, who: string, now: Date): Promise<boolean> =>
  countUse(limit, who, now).then(
    () => true,
    (error) => {
      if (error instanceof Problem) return false;
      throw error;
    },
  );

/**
 * Deletes windows that are over. Rows that a submission counts at this moment are left for the next time, so that no
 * deadlock can occur.
 */
export const dropOldLimits = (now: Date): Promise<number> =>
  prisma().$executeRaw`
    delete from "rate_limit" where "key" in (
      select "key" from "rate_limit" where "expire" < ${now} for update skip locked)`;
