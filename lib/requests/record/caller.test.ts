import { expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import type { Context } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/database/db";
import { countUse } from "@/lib/platform/http/rate-limit";
import {
  openByLink,
  readAccessLink,
  readVerificationLink,
  redeemCode,
  verifyByLink,
} from "@/lib/requests/intake/confirm";
import { packTexts } from "@/lib/requests/intake/form-draft";
import { requestCode } from "@/lib/requests/intake/send-code";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, problemOf, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { createSignInLink } from "@/lib/team/sign-in-link";
import { ruthimg } from "@/prisma/seed/ruthimg";

const world = testWorld([ruthimg]);

/** Runs the queued jobs and those that they queue: one job creates a code, and another one emails it. */
async function runJobs(): Promise<void> {
  await world.work();
  await world.work();
}

let networks = 0;
const newNetwork = (): string => {
  networks += 1;
  return `203.0.${Math.floor(networks / 250)}.${networks % 250}`;
};

/** A client of the public side, from a network of its own. */
const client = async (network = newNetwork()): Promise<Context> => ({
  ...(await world.at("ruthimg", SUBJECT)),
  network,
});

const linkIn = (text: string): string => /\/open\/([\w-]{43})/.exec(text)?.[1] ?? "";

const otherThan = (code: string): string => (code === "000000" ? "000001" : "000000");

/** A verified request, and a function that returns the newest email to its address. */
async function opened() {
  const input = form();
  const ctx = await client();
  const { reference } = await submitRequest(ctx, input);
  await world.work();
  const token = world.tokenIn(world.mailTo(input.email));
  await verifyByLink(ctx, { reference, token });
  await world.work();
  return { reference, newest: () => world.mailTo(input.email) };
}

const codesOf = async (work: readonly Promise<unknown>[]): Promise<string[]> =>
  (await Promise.all(work.map((one) => problemOf(one)))).map(({ code }) => code);

test("wrong codes count only against the client that tries them, also when it tries them at once", async () => {
  const { reference, newest } = await opened();
  const owner = await client();
  await requestCode(owner, { reference });
  await runJobs();
  const code = world.codeIn(newest());
  const stranger = await client();
  const wrong = { reference, code: otherThan(code) };
  const tries = Array.from({ length: 12 }, () => redeemCode(stranger, wrong));
  const results = await codesOf(tries);
  expect(results.filter((one) => one === "invalid")).toHaveLength(5);
  expect(results.filter((one) => one === "too-many")).toHaveLength(7);
  // A client over its own limit blocks nobody else: the right code still opens the request, once.
  const atOnce = await Promise.allSettled(
    Array.from({ length: 4 }, () => redeemCode(owner, { reference, code })),
  );
  expect(atOnce.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("strangers who request codes neither end the requester's code nor use up their limit", async () => {
  const { reference, newest } = await opened();
  const owner = await client();
  await requestCode(owner, { reference });
  await runJobs();
  const [code, link] = [world.codeIn(newest()), linkIn(newest())];
  const requested: Promise<void>[] = [];
  for (let stranger = 0; stranger < 3; stranger += 1) {
    const ctx = await client();
    for (let time = 0; time < 4; time += 1) requested.push(requestCode(ctx, { reference }));
  }
  const refused = (await Promise.allSettled(requested)).filter(
    ({ status }) => status === "rejected",
  );
  expect(refused.length).toBeGreaterThan(0);
  await world.work();
  await requestCode(owner, { reference }, { own: true });
  expect(await readAccessLink(owner, { reference, token: link })).toBe("live");
  await redeemCode(owner, { reference, code });
});

test("the link in the email with a code opens its own request once, also after strangers tried codes", async () => {
  const { reference, newest } = await opened();
  const other = await opened();
  const owner = await client();
  await requestCode(owner, { reference });
  await runJobs();
  const token = linkIn(newest());
  expect(await readAccessLink(owner, { reference: other.reference, token })).toBe("unknown");
  expect((await problemOf(openByLink(owner, { reference: other.reference, token }))).code).toBe(
    "expired",
  );
  for (let stranger = 0; stranger < 7; stranger += 1) {
    const ctx = await client();
    const tries = Array.from({ length: 5 }, () => redeemCode(ctx, { reference, code: "000000" }));
    await Promise.allSettled(tries);
  }
  // All strangers together exceed the limit of the request. The browser that opened it before, and the link, do not.
  const refusal = await problemOf(redeemCode(await client(), { reference, code: "000000" }));
  expect([refusal.code, refusal.retryAfter]).toEqual(["too-many", 3600]);
  expect(refusal.message).toBe(message("problem.code.tooManyTries", { n: 60 }));
  const own = redeemCode(owner, { reference, code: "000000" }, { own: true });
  expect((await problemOf(own)).code).toBe("invalid");
  const pressed = await Promise.allSettled(
    Array.from({ length: 4 }, () => openByLink(owner, { reference, token })),
  );
  expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await readAccessLink(owner, { reference, token })).toBe("used");
});

test("a verification link does not work as a link that opens a request", async () => {
  const input = form();
  const ctx = await client();
  const { reference } = await submitRequest(ctx, input);
  await world.work();
  const token = world.tokenIn(world.mailTo(input.email));
  expect(await readAccessLink(ctx, { reference, token })).toBe("unknown");
  expect((await problemOf(openByLink(ctx, { reference, token }))).code).toBe("expired");
  expect(await readVerificationLink(ctx, { reference, token })).toBe("live");
});

test("guessing one code for many requests ends at the limit of the desk", async () => {
  const { reference, newest } = await opened();
  const owner = await client();
  await requestCode(owner, { reference });
  await runJobs();
  const code = world.codeIn(newest());
  await countUse("code-desk", owner.desk.id, world.now, 240);
  const results: string[] = [];
  for (let round = 0; round < 14; round += 1) {
    const ctx = await client();
    const tries = Array.from({ length: 5 }, (_, one) =>
      redeemCode(ctx, {
        reference: `7777-77${String(round).padStart(2, "0").slice(0, 1)}${one}-${round}`,
        code: "123456",
      }),
    );
    results.push(...(await codesOf(tries)));
  }
  expect(results.filter((one) => one === "invalid").length).toBeLessThanOrEqual(60);
  expect(results).toContain("too-many");
  const stranger = problemOf(redeemCode(await client(), { reference, code }));
  expect((await stranger).code).toBe("too-many");
  await redeemCode(owner, { reference, code }, { own: true });
});

test("requesting a code queues the same job for references that exist and for others", async () => {
  const { reference } = await opened();
  const jobs = async () =>
    (
      await prisma().$queryRaw<{ count: bigint }[]>`
      select count(*) from graphile_worker.jobs where task_identifier = 'send-code'`
    )[0]?.count;
  const before = Number(await jobs());
  await requestCode(await client(), { reference });
  await requestCode(await client(), { reference: "7777-7777" });
  await requestCode(await client(), { reference: "ada-lovelace" });
  expect(Number(await jobs()) - before).toBe(3);
  const payloads = await prisma().$queryRaw<{ text: string }[]>`
    select payload::text as text from graphile_worker._private_jobs`;
  expect(JSON.stringify(payloads)).not.toContain("lovelace");
  await world.work();
});

test("the newest three sign-in links of a member work, so that nobody can end the one that was just sent", async () => {
  const email = "handler@ruthimg.example";
  await world.staff("ruthimg", "handler", email);
  for (let time = 0; time < 5; time += 1) {
    await createSignInLink(email, world.later(time * 1000));
  }
  const kept = await prisma().verificationToken.count({ where: { identifier: email } });
  expect(kept).toBe(3);
});

test("the size of the drafts that one client can store is limited", async () => {
  const flood = await client();
  const texts = { text: "x".repeat(90_000) };
  expect(await packTexts(flood, texts)).toHaveProperty("draft");
  await countUse("client-draft", flood.network ?? "", world.now, 19_900);
  const tries = await codesOf([packTexts(flood, texts), packTexts(flood, texts)]);
  expect(tries).toEqual(["too-many", "too-many"]);
  expect(await packTexts(await client(), texts)).toHaveProperty("draft");
  const large = packTexts(await client(), { text: "x".repeat(200_000) });
  expect((await problemOf(large)).code).toBe("too-large");
});
