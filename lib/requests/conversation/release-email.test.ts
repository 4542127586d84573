import { beforeAll, expect, test } from "vitest";
import { checkForRestore, emailState } from "@/lib/platform/email/email-state";
import { submitRequest } from "@/lib/requests/intake/submit";
import { sweep } from "@/lib/requests/jobs/sweep";
import { releaseEmail } from "@/lib/requests/restore/release-email";
import { DAY, form, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { retryFailed } from "./send-again";

const world = testWorld([ruthimg]);
beforeAll(async () => {
  await world.staff("ruthimg", "admin");
});

const day = (number: number): Date => world.later(number * DAY);

async function submitted(now: Date): Promise<string> {
  const input = form();
  await submitRequest(await world.at("ruthimg", SUBJECT, now), input);
  return input.email;
}

/** A request whose assignee is reminded of it. */
async function assigned(now: Date): Promise<void> {
  await world.staff("ruthimg", "handler");
  const { requestId } = await world.confirmed("ruthimg", {}, now);
  await world.owner.query("update request set assignee_id = $1 where id = $2", [
    "usr-handler@ruthimg.example",
    requestId,
  ]);
}

/** Gives the database the origin of another server, as after a restore of a backup. */
async function restore(now: Date): Promise<void> {
  await world.owner.query("update mail_state set origin = 'another server:1:2'");
  await checkForRestore(now);
}

test("a database that was not restored elsewhere holds no email back", async () => {
  await checkForRestore(day(0));
  await checkForRestore(day(0));
  expect((await emailState()).held).toBeNull();
});

test("a restored copy sends nothing until it is released, and then only what was written in it", async () => {
  await assigned(day(0));
  const before = await submitted(day(0));
  await restore(day(29));
  const after = await submitted(day(29));
  const sent = world.post.arrived.length;
  await sweep(day(29)); // reminders that the original has sent meanwhile
  await world.work(day(29));
  expect(world.post.arrived).toHaveLength(sent);
  expect((await emailState()).held).toEqual({ since: day(29) });
  const { dropped } = await releaseEmail(day(29.1), { sendAll: false });
  expect(dropped).toBeGreaterThanOrEqual(2);
  await world.work(day(29.1));
  await sweep(day(29.2));
  // A retry of failed emails leaves out those that were dropped in the copy.
  expect((await retryFailed(await world.at("ruthimg", SYSTEM, day(29.2)), {})).sent).toBe(0);
  await world.work(day(29.2));
  expect(world.post.to(before)).toEqual([]);
  expect(world.post.arrived.slice(sent).map(({ to }) => to)).toEqual([[after]]);
  expect((await emailState()).held).toBeNull();
});

test("all emails are sent if the operator chooses so", async () => {
  const before = await submitted(day(40));
  await restore(day(40));
  await releaseEmail(day(40), { sendAll: true });
  await world.work(day(40));
  expect(world.post.to(before)).toHaveLength(1);
});

test("a reminder that is written a second time is the same email, with the same Message-ID", async () => {
  await assigned(day(50));
  const reminders = async () => {
    await sweep(day(79));
    const sql = "select id from email where kind = 'reminder' and created_at = $1 order by id";
    return (await world.owner.query(sql, [day(79)])).rows;
  };
  const first = await reminders();
  expect(first.length).toBeGreaterThan(0);
  for (const table of ["reminder", "email"]) {
    await world.owner.query(`delete from ${table} where created_at = $1`, [day(79)]);
  }
  expect(await reminders()).toEqual(first);
});
