import { prisma, type Tx } from "@/lib/platform/database/db";
import { enqueue, PRIORITY, runWaitingNow } from "@/lib/platform/jobs/queue";
import { log } from "@/lib/platform/log";

const ROW = { id: 1 };
/** While email is paused or held, a job checks again after this time, unless it is brought forward. */
const RECHECK_MS = 10 * 60_000;
/** How long one email has to test whether the mail server is back. */
const PROBE_MS = 90_000;
const FIRST_PAUSE_MS = 10_000;
const MAX_PAUSE_MS = 60_000;

const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

/**
 * Whether an email may be sent now. `probe`: it is the email that tests whether the mail server is back. `inMs`: when
 * to ask again.
 */
export type SendPermission = "send" | "probe" | { inMs: number };

export async function requestSendPermission(now: Date): Promise<SendPermission> {
  const { heldSince, pausedUntil } = await prisma().mailState.findUniqueOrThrow({ where: ROW });
  const wait = { inMs: RECHECK_MS };
  if (heldSince) return wait;
  if (!pausedUntil) return "send";
  if (pausedUntil > now) return wait;
  const { count } = await prisma().mailState.updateMany({
    where: { ...ROW, heldSince: null, pausedUntil },
    data: { pausedUntil: after(now, PROBE_MS) },
  });
  return count === 1 ? "probe" : wait;
}

/**
 * Pauses email, because the mail server accepts none: the other emails wait instead of failing one by one. One of
 * them tries again after 10 seconds, then after 20 and 40, and then every minute. If several emails fail at once, the
 * first one counts.
 */
export async function pauseEmail(now: Date, reason: string, probe: boolean): Promise<void> {
  const { failures } = await prisma().mailState.findUniqueOrThrow({ where: ROW });
  const pausedUntil = after(now, Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures));
  const next = { pausedUntil, reason, failures: failures + 1 };
  const { count } = await prisma().mailState.updateMany({
    where: { ...ROW, failures, ...(!probe && { pausedSince: null }) },
    data: probe ? next : { ...next, pausedSince: now },
  });
  if (count === 0) return;
  const line = { reason, tries: failures + 1 };
  if (probe) log().warn(line, "the mail server still takes no email");
  else log().error(line, "the mail server takes no email: sending is paused");
  await queueProbe(pausedUntil);
}

/** The mail server is back, so everything that waited is sent now. */
export async function resumeEmail(now: Date): Promise<void> {
  const { count } = await prisma().mailState.updateMany({
    where: { ...ROW, pausedSince: { not: null } },
    data: { pausedSince: null, pausedUntil: null, reason: null, failures: 0 },
  });
  if (count === 0) return;
  log().info("the mail server takes email again");
  await runWaitingNow();
  await queueProbe(after(now, 5_000)); // for emails that were put back at this very moment
}

const queueProbe = (runAt: Date): Promise<void> =>
  prisma().$transaction((tx) =>
    enqueue(tx, "probe-mail", {}, { key: "probe-mail", runAt, priority: PRIORITY.soon }),
  );

/** Lets one waiting email try while email is paused. Returns whether it still is. */
export async function probeMailServer(): Promise<boolean> {
  const { heldSince, pausedUntil } = await prisma().mailState.findUniqueOrThrow({ where: ROW });
  if (heldSince) return false;
  await runWaitingNow(pausedUntil ? 1 : undefined);
  return pausedUntil !== null;
}

export type EmailStop = {
  /** Since when the mail server accepts no email, and what it said. */
  paused: { since: Date; reason: string } | null;
  /** Since when a restored copy waits for somebody to release its email. */
  held: { since: Date } | null;
};

export type EmailState = EmailStop & {
  /** Emails that failed or were put back, and since when the oldest of them waits. */
  waiting: { count: number; since: Date | null };
};

/** Whether email is sent, for the staff pages. */
export async function emailStop(): Promise<EmailStop> {
  const row = await prisma().mailState.findUniqueOrThrow({ where: ROW });
  const { pausedSince, reason, heldSince } = row;
  return {
    paused: pausedSince && { since: pausedSince, reason: reason ?? "" },
    held: heldSince && { since: heldSince },
  };
}

/** `emailStop` with the emails that wait, for the operator of the installation. */
export const emailState = async (): Promise<EmailState> => ({
  ...(await emailStop()),
  waiting: await waiting(),
});

async function waiting(): Promise<EmailState["waiting"]> {
  const [row] = await prisma().$queryRaw<{ count: number; since: Date | null }[]>`
    select count(*)::int as count, min(created_at) as since from graphile_worker.jobs
     where task_identifier like 'send-%' and last_error is not null`;
  return row ?? { count: 0, since: null };
}

/**
 * A database that was restored from a backup must not send emails to people again, so its email is held. `origin`
 * names server, database and table: pg_restore creates another table, even in the same database. A copy of the
 * server's files keeps all three and is not noticed.
 */
export async function holdIfRestored(tx: Tx, now: Date): Promise<void> {
  const rows = await tx.$queryRaw<{ held: Date | null }[]>`
    with here as (
      select (select system_identifier from pg_control_system()) || ':'
             || (select oid from pg_database where datname = current_database()) || ':'
             || 'mail_state'::regclass::oid as name)
    update "mail_state" state
       set "origin" = here.name,
           "held_since" = case when state."origin" is null then state."held_since" else ${now} end
      from here where state."id" = 1 and state."origin" is distinct from here.name
    returning state."held_since" as held`;
  if (rows[0]?.held) {
    log().error("this database was restored from a backup: email is held until it is released");
  }
}

/** `holdIfRestored` in a transaction of its own. */
export const checkForRestore = (now: Date): Promise<void> =>
  prisma().$transaction((tx) => holdIfRestored(tx, now));

/** Holds all email, as in a restored copy. Idempotent: a second call has no effect. */
export const holdEmail = (now: Date): Promise<unknown> =>
  prisma().mailState.updateMany({ where: { ...ROW, heldSince: null }, data: { heldSince: now } });

/** Releases held email. The caller has already decided which emails are not to be sent. */
export async function releaseHeldEmail(now: Date): Promise<void> {
  await prisma().mailState.updateMany({ where: ROW, data: { heldSince: null } });
  await runWaitingNow();
  await queueProbe(after(now, 5_000));
}
