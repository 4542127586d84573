import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "@/lib/platform/context";
import { addNote } from "@/lib/requests/conversation/messages";
import { closeRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { submitRequest } from "@/lib/requests/intake/submit";
import { checkpoints, runJob } from "@/lib/requests/jobs/jobs";
import { repeatErasures } from "@/lib/requests/restore/repeat-erasures";
import { form, problemOf, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { isIntact, verifyLog } from "./audit";
import type { AuditFault } from "./audit-copy";
import { writeCheckpoint } from "./checkpoint";
import { copyAllEvidence, copyEvidence } from "./copy-evidence";
import { readIntegrity, requestIntegrityCheck } from "./integrity-check";

const world = testWorld();
let ctx: Context;
beforeAll(async () => {
  ctx = await world.at("ruthimg", SYSTEM);
});

const signAndCopy = async () => {
  await writeCheckpoint(ctx);
  await copyEvidence(ctx);
};
const submit = async () => submitRequest(await world.at("ruthimg", SUBJECT), form());
const submitAndSign = async () => {
  const { requestId } = await submit();
  await signAndCopy();
  return requestId;
};

/** Changes the database with triggers disabled, as its owner can, and restores the tables afterwards. */
async function tampered(sql: string, check: () => Promise<void>): Promise<void> {
  const { owner } = world;
  await owner.query("set session_replication_role = replica");
  const tables = ["checkpoint", "log_entry", "evidence_copy"];
  for (const table of tables) {
    await owner.query(`create table kept_${table} as select * from ${table}`);
  }
  const { rows } = await owner.query("select checkpoint_seq as seq from desk where id = $1", [
    ctx.desk.id,
  ]);
  try {
    await owner.query(sql);
    await check();
  } finally {
    for (const table of tables) {
      await owner.query(`delete from ${table}`);
      await owner.query(`insert into ${table} select * from kept_${table}`);
      await owner.query(`drop table kept_${table}`);
    }
    await owner.query("update desk set checkpoint_seq = $1 where id = $2", [
      rows[0].seq,
      ctx.desk.id,
    ]);
    await owner.query("set session_replication_role = origin");
  }
}

const faultsOf = async (): Promise<AuditFault[]> => (await verifyLog(ctx)).faults;

beforeEach(async () => {
  await submitAndSign();
  expect(isIntact(await verifyLog(ctx))).toBe(true);
});

test("the copy outside the database reveals a log that was cut off together with its checkpoints", async () => {
  const before = await verifyLog(ctx);
  const chain = await submitAndSign();
  const { checkpoints: last } = await verifyLog(ctx);
  await tampered(
    `delete from log_entry where chain = '${chain}'; delete from checkpoint where seq > ${before.checkpoints};
     update desk set checkpoint_seq = ${before.checkpoints}`,
    async () => {
      const faults = await faultsOf();
      expect(faults).toContainEqual({
        chain: "checkpoint",
        seq: last,
        fault: "finding.log.missingHere",
      });
      expect(faults.some((fault) => fault.chain === chain)).toBe(true);
    },
  );
  expect(await faultsOf()).toEqual([]);
});

test("a desk whose checkpoints were all removed fails the check, even without a copy", async () => {
  await tampered("delete from checkpoint", async () => {
    await rm(world.evidence, { recursive: true });
    expect(await faultsOf()).toContainEqual({
      chain: "checkpoint",
      seq: 1,
      fault: "finding.log.missing",
    });
  });
  // The checkpoints are back, and each of them is missing from the deleted copy, which is then written again.
  await tampered("update desk set checkpoint_seq = 0", async () => {
    expect((await faultsOf()).some(({ fault }) => fault === "finding.log.missingOutside")).toBe(
      true,
    );
  });
  await copyAllEvidence(ctx);
});

test("a checkpoint that is missing in the middle is reported with its number", async () => {
  await submitAndSign();
  await tampered("delete from checkpoint where seq = 2", async () => {
    expect(await faultsOf()).toContainEqual({
      chain: "checkpoint",
      seq: 2,
      fault: "finding.log.missing",
    });
  });
});

test("entries that no checkpoint has signed for a day are a fault", async () => {
  await tampered(
    `delete from checkpoint; update desk set checkpoint_seq = 0;
     update log_entry set recorded_at = now() - interval '2 days'`,
    async () => {
      await rm(world.evidence, { recursive: true });
      expect((await faultsOf()).map(({ fault }) => fault)).toEqual(["finding.log.unsigned"]);
    },
  );
  await copyAllEvidence(ctx);
});

test("checkpoint numbers have no gaps, and the database refuses to lower their count", async () => {
  const { rows } = await world.owner.query(
    `select array_agg(seq order by seq) as seqs, max(desk.checkpoint_seq) as count
       from checkpoint join desk on desk.id = desk_id where desk_id = $1`,
    [ctx.desk.id],
  );
  expect(rows[0].seqs).toEqual(rows[0].seqs.map((_: number, index: number) => index + 1));
  expect(rows[0].count).toBe(rows[0].seqs.length);
  await expect(
    ctx.db((tx) => tx.desk.update({ where: { id: ctx.desk.id }, data: { checkpointSeq: 0 } })),
  ).rejects.toThrow(/only grows/);
});

test("a checkpoint that is written during the check is not a fault", async () => {
  let written = 0;
  const audit = await verifyLog(ctx, {
    onProgress: async () => {
      await submitAndSign();
      written += 1;
    },
  });
  expect(written).toBeGreaterThan(0);
  expect(audit.faults).toEqual([]);
});

test("entries that are written all the time cause no faults", async () => {
  let writing = true;
  const writer = async () => {
    while (writing) await submitAndSign();
  };
  const running = writer();
  try {
    for (let run = 0; run < 5; run += 1) expect(await faultsOf()).toEqual([]);
  } finally {
    writing = false;
    await running;
  }
});

test("a copy from elsewhere may end earlier, and each of its checkpoints must match the database", async () => {
  const copy = path.join(await mkdtemp(path.join(process.cwd(), ".data/copy-")), "copy.jsonl");
  await cp(path.join(world.evidence, `${ctx.desk.id}.jsonl`), copy);
  await submitAndSign();
  expect(isIntact(await verifyLog(ctx, { since: copy }))).toBe(true);
  const changed = (await readFile(copy, "utf8")).replace(/"digest":"../, '"digest":"00');
  await writeFile(copy, changed);
  expect((await verifyLog(ctx, { since: copy })).faults[0]?.fault).toBe(
    "finding.log.changedOutside",
  );
  await rm(path.dirname(copy), { recursive: true });
});

test("when the copy cannot be written, requests still work, the check reports it, and the copy is written later", async () => {
  const away = `${world.evidence}-away`;
  await cp(world.evidence, away, { recursive: true });
  await rm(world.evidence, { recursive: true });
  await writeFile(world.evidence, "a file where the folder was");
  await submit();
  await checkpoints(world.now);
  const audit = await verifyLog(ctx);
  expect(audit.outside).toMatchObject({ unavailable: true, waiting: 1 });
  expect(audit.faults).toEqual([]);
  expect(isIntact(audit)).toBe(false);
  await rm(world.evidence);
  await cp(away, world.evidence, { recursive: true });
  await rm(away, { recursive: true });
  await checkpoints(world.now);
  const later = await verifyLog(ctx);
  expect(later.outside).toMatchObject({ unavailable: false, waiting: 0 });
  expect(isIntact(later)).toBe(true);
});

test("the copy outside the database contains ids, times and hashes, and no text that anybody entered", async () => {
  await world.confirmed("ruthimg", { name: "Canaryname", email: "canary.copy@example.org" });
  await signAndCopy();
  const files = await readdir(world.evidence);
  const all = await Promise.all(
    files.map((file) => readFile(path.join(world.evidence, file), "utf8")),
  );
  expect(all.join("")).toContain(ctx.desk.id);
  expect(all.join("").toLowerCase()).not.toContain("canary");
});

test("after an older backup was restored, later erasures are counted and repeated", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const admin = await world.member("ruthimg", "admin");
  const { version } = await readRequest(admin, reference);
  await closeRequest(admin, reference, { version, reason: "Done." });
  const { rows } = await world.owner.query(
    "select data_key, sealed, state from request where id = $1",
    [requestId],
  );
  await eraseRequest(admin, reference);
  await world.work();
  await signAndCopy();
  const [{ data_key, sealed, state }] = rows;
  await world.owner.query(
    "update request set data_key = $2, sealed = $3, state = $4, erased_at = null where id = $1",
    [requestId, data_key, sealed, state],
  );
  expect((await readRequest(admin, reference)).person).not.toBeNull();
  expect((await verifyLog(ctx)).outside.toErase).toBe(1);
  expect(await repeatErasures(ctx)).toEqual({ erased: [reference], left: [] });
  expect((await readRequest(admin, reference)).person).toBeNull();
  expect(await repeatErasures(ctx)).toEqual({ erased: [], left: [] });
  expect((await verifyLog(ctx)).outside.toErase).toBe(0);
});

test("an integrity check runs once as a job, and its result is kept", async () => {
  const auditor = await world.member("ruthimg", "auditor");
  expect(await readIntegrity(auditor)).toMatchObject({ last: null, running: null });
  await requestIntegrityCheck(auditor);
  await requestIntegrityCheck(auditor);
  expect((await readIntegrity(auditor)).running).toMatchObject({ started: false, entries: 0 });
  const { rows } = await world.owner.query(
    `select id, desk_id from integrity_check where finished_at is null`,
  );
  expect(rows).toHaveLength(1);
  await world.work();
  const { last, running } = await readIntegrity(auditor);
  expect(running).toBeNull();
  expect(last).toMatchObject({ faultCount: 0, faults: [], unchecked: 0 });
  expect(last?.entries).toBe((await verifyLog(ctx)).entries);
  // Running the same job again, as after a crash of the worker, has no effect.
  await runJob("check-integrity", { desk: rows[0].desk_id, check: rows[0].id }, world.now);
  expect((await readIntegrity(auditor)).last?.finishedAt).toEqual(last?.finishedAt);
});

test("a handler can neither start an integrity check nor read its result", async () => {
  const handler = await world.member("ruthimg", "handler");
  expect((await problemOf(requestIntegrityCheck(handler))).code).toBe("forbidden");
  expect((await problemOf(readIntegrity(handler))).code).toBe("forbidden");
});

test("more chains than one checkpoint may contain are signed by several", async () => {
  const admin = await world.member("ruthimg", "admin");
  const { reference } = await world.confirmed("ruthimg");
  await addNote(admin, reference, { text: "x" });
  await signAndCopy();
  const before = (await verifyLog(ctx)).checkpoints;
  await world.owner.query(
    `insert into log_entry (desk_id, chain, seq, at, actor, event, facts, previous, hash)
     select $1, 'cha_' || n, 1, now(), 'system', 'digest', '{}', '\\x00', '\\x00' from generate_series(1, 2500) n`,
    [ctx.desk.id],
  );
  await signAndCopy();
  const { checkpoints: after } = await verifyLog(ctx);
  expect(after - before).toBe(3);
  await writeCheckpoint(ctx);
  expect((await verifyLog(ctx)).checkpoints).toBe(after);
  await world.owner.query("set session_replication_role = replica");
  await world.owner.query("delete from log_entry where chain like 'cha_%'");
  await world.owner.query("delete from checkpoint where seq > $1", [before]);
  await world.owner.query("set session_replication_role = origin");
});
