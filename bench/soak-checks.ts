import type pg from "pg";
import { contextFor } from "@/lib/platform/context";
import { messageIdOf } from "@/lib/platform/email/smtp";
import type { openSmtpServer } from "@/lib/platform/testing/smtp-server";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { POLICIES } from "@/prisma/seed/policies";
import type { Load } from "./soak-load";

/** With `fault`, a count above zero is a violation. */
export type Found = { what: string; count: number; fault: boolean; examples: string[] };

type Evidence = {
  owner: pg.Pool;
  post: Awaited<ReturnType<typeof openSmtpServer>>;
  load: Load;
  drained: boolean;
};

const found = (what: string, examples: string[]): Found => ({
  what,
  count: examples.length,
  fault: true,
  examples: examples.slice(0, 5),
});

export async function findFaults(evidence: Evidence): Promise<Found[]> {
  return [
    ...(await requests(evidence)),
    ...(await emails(evidence)),
    ...(await once(evidence.owner)),
    ...(await logs()),
  ];
}

async function requests({ owner, load }: Evidence): Promise<Found[]> {
  const { rows } = await owner.query<{ reference: string }>("select reference from request");
  const stored = new Set(rows.map(({ reference }) => reference));
  const acknowledged = [...load.acknowledged.values()];
  return [
    { what: "Requests stored", count: rows.length, fault: false, examples: [] },
    found(
      "Requests acknowledged but not stored",
      acknowledged.filter((reference) => !stored.has(reference)),
    ),
    found(
      "References acknowledged twice",
      acknowledged.filter((one, index) => acknowledged.indexOf(one) !== index),
    ),
  ];
}

async function emails({ owner, post, drained }: Evidence): Promise<Found[]> {
  const { rows } = await owner.query<{ id: string; state: string }>("select id, state from email");
  const copies = new Map<string, number>();
  for (const { mail } of post.arrived) {
    const id = mail.messageId ?? "";
    copies.set(id, (copies.get(id) ?? 0) + 1);
  }
  const arrived = (id: string): boolean => copies.has(messageIdOf(id));
  const known = new Set(rows.map(({ id }) => messageIdOf(id)));
  const states = (state: string) => rows.filter((row) => row.state === state).map(({ id }) => id);
  const again = [...copies].filter(([, count]) => count > 1).map(([id]) => id);
  return [
    { what: "Emails sent", count: states("sent").length, fault: false, examples: [] },
    {
      what: "Emails sent twice with the same Message-ID",
      count: again.length,
      fault: false,
      examples: [],
    },
    found(
      "Emails sent that never arrived",
      states("sent").filter((id) => !arrived(id)),
    ),
    found(
      "Emails that arrived but are not stored",
      [...copies.keys()].filter((id) => !known.has(id)),
    ),
    found("Emails that failed", states("failed")),
    found("Emails not sent in time", drained ? [] : states("queued")),
  ];
}

/** What must happen exactly once for each request, no matter which process was killed. */
async function once(owner: pg.Pool): Promise<Found[]> {
  const list = async (sql: string) => {
    const { rows } = await owner.query<{ id: string }>(sql);
    return rows.map(({ id }) => id);
  };
  return [
    found(
      "Requests without exactly one acknowledgment",
      await list(`select r.id from request r left join email l on l.request_id = r.id and l.kind = 'acknowledgment'
                   where r.state = 'open' and r.confirmed_at is not null group by r.id having count(l.id) <> 1`),
    ),
    found(
      "Emails stored twice for one cause",
      await list(`select min(id) as id from email where kind in ('confirm', 'acknowledgment', 'reminder', 'target')
                   group by request_id, recipient_id, kind, created_at::date having count(*) > 1`),
    ),
    found(
      "Verifications or sent emails logged twice",
      await list(`select chain as id from log_entry where event in ('confirm', 'letter-sent')
                   group by chain, event, facts ->> 'letter' having count(*) > 1`),
    ),
    found(
      "Jobs that failed for good",
      await list(
        `select id::text from graphile_worker.jobs where attempts >= max_attempts and key is not null`,
      ),
    ),
  ];
}

async function logs(): Promise<Found[]> {
  let entries = 0;
  const faults: string[] = [];
  for (const { slug } of POLICIES) {
    const ctx = await contextFor({ slug }, { kind: "system" }, new Date());
    const audit = await verifyLog(ctx);
    entries += audit.entries;
    faults.push(...audit.faults.map(({ chain, seq, fault }) => `${chain} ${seq}: ${fault}`));
  }
  return [
    { what: "Audit log entries", count: entries, fault: false, examples: [] },
    found("Audit log errors", faults),
  ];
}
