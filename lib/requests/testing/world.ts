import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { createDesk } from "@/lib/desks/create";
import type { Policy } from "@/lib/domain/policy/policy";
import { Problem } from "@/lib/domain/problem/problem";
import type { Actor, Role } from "@/lib/domain/request/role";
import { type Context, contextFor } from "@/lib/platform/context";
import type { Content } from "@/lib/platform/testing/database";
import { openEnvironmentWithOwner } from "@/lib/platform/testing/environment";
import { type Incoming, openReceiver } from "@/lib/requests/conversation/receive";
import { verifyByLink } from "@/lib/requests/intake/confirm";
import { type Submit, submitRequest } from "@/lib/requests/intake/submit";
import { runJob } from "@/lib/requests/jobs/jobs";
import type { Upload } from "@/lib/requests/record/files/files";
import { POLICIES } from "@/prisma/seed/policies";

export const SUBJECT: Actor = { kind: "subject" };
export const SYSTEM: Actor = { kind: "system" };

let forms = 0;

export const form = (changes: Partial<Submit> = {}): Submit => {
  forms += 1;
  return {
    right: "access",
    person: "self",
    authority: "",
    residence: "eea",
    identifier: "",
    name: "Zoë Quasimodo-Łuczak",
    email: `zoe.${forms}@example.org`,
    details: "Everything about my prompts, 你好",
    idempotencyKey: `form-${forms}`,
    entryPoint: "form",
    locale: "en",
    channel: "web",
    ...changes,
  };
};

/** The `Problem` that a promise is rejected with. Throws any other error, and where the promise is fulfilled. */
export const problemOf = (promise: Promise<unknown>): Promise<Problem> =>
  promise.then(
    () => Promise.reject(new Error("nothing was refused")),
    (error) => (error instanceof Problem ? error : Promise.reject(error)),
  );

/** An uploaded file. */
export const incoming = (name: string, content: string | Uint8Array): Incoming => ({
  name,
  content: Readable.from([Buffer.from(content as string)]),
});

type Step = Parameters<typeof openReceiver>[1];

/** Receives the files and calls `work` with them, as the routes of forms with files do. */
export async function withFiles<T>(
  ctx: Context,
  { step, reference }: { step: Step; reference: string },
  files: readonly Incoming[],
  work: (uploads: Upload[]) => Promise<T>,
): Promise<T> {
  const receiver = await openReceiver(ctx, step, reference);
  try {
    const uploads: Upload[] = [];
    for (const file of files) uploads.push(await receiver.take(file));
    return await work(uploads);
  } catch (error) {
    await receiver.discard();
    throw error;
  }
}

/** The whole content of a stream. */
export async function wholeOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

/** Runs every queued job, in order, as the worker would. Returns how many have to run again. */
async function runDueJobs(owner: pg.Client, time: Date): Promise<number> {
  const { rows } = await owner.query(
    `select j.id, t.identifier, j.payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id order by j.priority, j.id`,
  );
  let failed = 0;
  for (const { id, identifier, payload } of rows) {
    try {
      const again = await runJob(identifier, payload, time);
      if (again) failed += 1;
      else await owner.query("delete from graphile_worker._private_jobs where id = $1", [id]);
    } catch {
      failed += 1;
    }
  }
  return failed;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const NOW = new Date("2026-11-22T09:00:00Z");

async function createDesks(policies: readonly Policy[], now: Date): Promise<void> {
  for (const policy of policies) await createDesk(policy, now);
}

const EXAMPLE_DESKS: Content = { name: "desks", fill: () => createDesks(POLICIES, NOW) };

/**
 * A real database that has the desks of these policies and no others, a real SMTP server, and helpers to act as
 * everybody. Where all example desks are needed, the database is cloned with them.
 */
export async function openWorld(policies: readonly Policy[], now = NOW) {
  const cloned = now === NOW && POLICIES.every((policy) => policies.includes(policy));
  const environment = await openEnvironmentWithOwner(cloned ? EXAMPLE_DESKS : undefined);
  const { owner } = environment;
  await createDesks(cloned ? policies.filter((one) => !POLICIES.includes(one)) : policies, now);
  // Staff in a test have always just signed in.
  const at = (slug: string, actor: Actor, time = now): Promise<Context> =>
    contextFor(
      { slug },
      actor.kind === "staff" ? { ...actor, authenticatedAt: time } : actor,
      time,
    );

  // Members are listed in the order in which they joined.
  let joined = 0;
  const staff = async (
    slug: string,
    role: Role,
    email = `${role}@${slug}.example`,
  ): Promise<Actor> => {
    const { desk } = await at(slug, SYSTEM);
    const id = `usr-${email}`;
    joined += 1;
    await owner.query(
      `insert into "user" (id, email, name, created_at) values ($1, $2, $3, $4) on conflict do nothing`,
      [id, email, email.split("@")[0], now],
    );
    await owner.query(
      `insert into membership (desk_id, user_id, role, created_at, joined_at) values ($1, $2, $3::role, $4, $4) on conflict do nothing`,
      [desk.id, id, role, new Date(now.getTime() + joined)],
    );
    return { kind: "staff", id, role, authenticatedAt: now };
  };

  const member = async (slug: string, role: Role, email?: string): Promise<Context> =>
    at(slug, await staff(slug, role, email));
  /** A member whom no other test knows, so that their lists contain nothing from other tests. */
  const newMember = (role: Role = "handler", slug = "ruthimg"): Promise<Context> =>
    member(slug, role, `m${joined}@${slug}.example`);
  /** So many milliseconds after the start. */
  const later = (ms: number): Date => new Date(now.getTime() + ms);

  /** The paths of all stored contents of files. */
  const storedFiles = async (): Promise<string[]> => {
    if (!existsSync(environment.files)) return [];
    const entries = await readdir(environment.files, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  };

  const work = (time = now): Promise<number> => runDueJobs(owner, time);
  const mailTo = (email: string) => environment.post.to(email).at(-1)?.mail.text ?? "";
  const tokenIn = (text: string): string => /\/verify\/([\w-]{43})/.exec(text)?.[1] ?? "";
  const codeIn = (text: string): string => /\b(\d{6})\b/.exec(text)?.[1] ?? "";

  /** A request that awaits verification, with the token of its link. */
  const submitted = async (slug: string, changes: Partial<Submit> = {}, time = now) => {
    const input = form(changes);
    const request = await submitRequest(await at(slug, SUBJECT, time), input);
    await work(time);
    return { ...request, input, token: tokenIn(mailTo(input.email)) };
  };

  /** A request whose address was verified with the link in the email. */
  const confirmed = async (slug: string, changes: Partial<Submit> = {}, time = now) => {
    const { token, ...request } = await submitted(slug, changes, time);
    const { reference } = request;
    await verifyByLink(await at(slug, SUBJECT, time), { reference, token });
    await work(time);
    return request;
  };

  return {
    ...environment,
    now,
    later,
    at,
    staff,
    member,
    newMember,
    storedFiles,
    work,
    mailTo,
    tokenIn,
    codeIn,
    submitted,
    confirmed,
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** The world of one test file: opened before its tests, closed after them. */
export function testWorld(policies: readonly Policy[] = POLICIES, now = NOW): World {
  const world = {} as World;
  beforeAll(async () => {
    Object.assign(world, await openWorld(policies, now));
  });
  afterAll(() => world.close());
  return world;
}
