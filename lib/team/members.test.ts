import { afterAll, beforeAll, expect, test } from "vitest";
import { createDesk } from "@/lib/desks/create";
import { Problem } from "@/lib/domain/problem/problem";
import { type Context, contextFor } from "@/lib/platform/context";
import { openEmail } from "@/lib/platform/email/outbox";
import { currentNames, displayName, staffAt } from "@/lib/platform/staff";
import { openEnvironmentWithOwner } from "@/lib/platform/testing/environment";
import { POLICIES } from "@/prisma/seed/policies";
import { desksOf, inviteMember, joinDesk, listMembers, removeMember } from "./members";
import { saveName } from "./settings";
import { createSignInLink, redeemSignInLink, requestSignIn, sendSignIn } from "./sign-in-link";

const now = new Date("2026-11-22T09:00:00Z");
let world: Awaited<ReturnType<typeof openEnvironmentWithOwner>>;
beforeAll(async () => {
  world = await openEnvironmentWithOwner();
  for (const policy of POLICIES) await createDesk(policy, now);
});
afterAll(() => world.close());

const system = (slug: string) => contextFor({ slug }, { kind: "system" }, now);
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
  );

async function admin(slug: string, email: string) {
  const { id } = await inviteMember(await system(slug), { email, role: "admin" });
  const actor = { kind: "staff", id, role: "admin", authenticatedAt: now } as const;
  return { id, ctx: await contextFor({ slug }, actor, now) };
}

test("a desk lists its own members and nobody else's", async () => {
  const ruthimg = await admin("ruthimg", "one@example.org");
  await admin("imgus", "two@example.org");
  expect((await listMembers(ruthimg.ctx)).map(({ email }) => email)).toEqual(["one@example.org"]);
});

test("one user can work at several desks, with a role at each", async () => {
  const { id } = await admin("ruthimg", "both@example.org");
  await inviteMember(await system("imgus"), { email: "Both@example.org", role: "auditor" });
  expect(await desksOf(id)).toEqual([
    { slug: "imgus", name: "imgus", role: "auditor", joined: false },
    { slug: "ruthimg", name: "Ruthimg", role: "admin", joined: false },
  ]);
});

test("only an admin invites and removes members, and a desk never loses its last admin", async () => {
  const { id, ctx } = await admin("aigenerator", "last@example.org");
  const handler = await inviteMember(ctx, { email: "handler@example.org", role: "handler" });
  const asHandler = await contextFor(
    { slug: "aigenerator" },
    { kind: "staff", id: handler.id, role: "handler" },
    now,
  );
  expect(await codeOf(inviteMember(asHandler, { email: "x@example.org", role: "admin" }))).toBe(
    "forbidden",
  );
  expect(await codeOf(removeMember(asHandler, id))).toBe("forbidden");
  expect(await codeOf(removeMember(ctx, id))).toBe("conflict");
  expect(await codeOf(inviteMember(ctx, { email: "last@example.org", role: "auditor" }))).toBe(
    "conflict",
  );
  await removeMember(ctx, handler.id);
  expect(await desksOf(handler.id)).toEqual([]);
});

test("two admins who remove or demote each other at the same moment leave the desk with one admin", async () => {
  for (let round = 0; round < 20; round += 1) {
    const slug = "artisticmonk";
    const [one, two] = [await admin(slug, "a@race.example"), await admin(slug, "b@race.example")];
    const demote = (ctx: Context, email: string) => inviteMember(ctx, { email, role: "auditor" });
    const both =
      round % 2 === 0
        ? [removeMember(one.ctx, two.id), removeMember(two.ctx, one.id)]
        : [demote(one.ctx, "b@race.example"), demote(two.ctx, "a@race.example")];
    const outcomes = await Promise.all(both.map(codeOf));
    expect(outcomes.sort(), `round ${round}`).toEqual(["conflict", "done"]);
  }
});

test("a removed member is no longer listed at the desk, and their past actions keep their name", async () => {
  const stays = await admin("imagerefiner", "stays@example.org");
  const left = await admin("imagerefiner", "left@example.org");
  await saveName(left.ctx, { name: "Lea Left" });
  await removeMember(stays.ctx, left.id);
  await stays.ctx.db(async (tx) => {
    const here = await staffAt(stays.ctx, tx);
    expect(here.map(({ user }) => displayName(user))).toEqual(["stays@example.org"]);
    const actors = [`staff:${left.id}`, left.id, `staff:${stays.id}`, "system"];
    expect(actors.map(await currentNames(tx, actors))).toEqual([
      "Lea Left",
      "Lea Left",
      "stays@example.org",
      undefined,
    ]);
  });
});

test("only invited addresses get a sign-in link, and the newest three links of an address are valid", async () => {
  await admin("ruthimg", "sign@example.org");
  expect(await createSignInLink("stranger@example.org", now)).toBeNull();
  for (const address of ["sign@example.org", "SIGN@example.org", "sign@example.org"]) {
    await createSignInLink(address, now);
  }
  await createSignInLink("sign@example.org", new Date(now.getTime() + 1000));
  const { rows } = await world.owner.query(
    "select * from verification_token where identifier = 'sign@example.org'",
  );
  expect(rows).toHaveLength(3);
});

test("known and unknown addresses queue the same job, and only known addresses get an email", async () => {
  await admin("ruthimg", "known@example.org");
  await world.owner.query("delete from graphile_worker._private_jobs");
  await requestSignIn("known@example.org");
  await requestSignIn("unknown@example.org");
  const { rows } = await world.owner.query(
    "select payload from graphile_worker._private_jobs order by id",
  );
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain("example.org");
  for (const { payload } of rows)
    await sendSignIn(payload.sealed, now, { tries: 0, queuedAt: now });
  expect(world.post.to("unknown@example.org")).toEqual([]);
  expect(world.post.to("known@example.org").at(-1)?.mail.text).toContain("/sign-in/link?");
});

/** Requests a link as a client of `network`. Returns the token in the email that the worker sends. */
async function emailedLink(email: string, at: Date, network: string): Promise<string> {
  await world.owner.query("delete from graphile_worker._private_jobs");
  await requestSignIn(email, { network, now: at });
  const { rows } = await world.owner.query("select payload from graphile_worker._private_jobs");
  await sendSignIn(rows[0].payload.sealed, at, { tries: 0, queuedAt: at });
  return /token=([\w-]+)/.exec(world.post.to(email).at(-1)?.mail.text ?? "")?.[1] ?? "";
}

test("a link that was sent stays valid when somebody else requests another one", async () => {
  const email = "beset@example.org";
  await admin("ruthimg", email);
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const own = await emailedLink(email, at(0), "198.51.100.7");
  await emailedLink(email, at(1), "203.0.113.1");
  await emailedLink(email, at(2), "203.0.113.2");
  expect(await redeemSignInLink(email, own, at(3))).not.toBeNull();
  const older = await emailedLink(email, at(4), "198.51.100.7");
  for (const seconds of [5, 6, 7]) await emailedLink(email, at(seconds), `203.0.113.${seconds}`);
  expect(await redeemSignInLink(email, older, at(8))).toBeNull();
});

test("requests by strangers do not use up the limit of a browser on which the member signed in before", async () => {
  const email = "known-browser@example.org";
  const ask = (network: string, own = false) => codeOf(requestSignIn(email, { network, now, own }));
  for (const network of ["203.0.113.21", "203.0.113.22"]) {
    for (let time = 0; time < 5; time += 1) expect(await ask(network)).toBe("done");
  }
  expect(await ask("198.51.100.8")).toBe("too-many");
  for (let time = 0; time < 5; time += 1) expect(await ask("198.51.100.8", true)).toBe("done");
  expect(await ask("198.51.100.8", true)).toBe("too-many");
});

test("a sign-in email is in the language that the member chose, or else in that of the page where they requested it", async () => {
  const address = "language@example.org";
  const { id } = await admin("ruthimg", address);
  const subjectOfEmail = async (language: "de" | null) => {
    await world.owner.query("delete from graphile_worker._private_jobs");
    await requestSignIn(address, { language });
    const { rows } = await world.owner.query("select payload from graphile_worker._private_jobs");
    await sendSignIn(rows[0].payload.sealed, now, { tries: 0, queuedAt: now });
    return world.post.to(address).at(-1)?.mail.subject;
  };
  expect(await subjectOfEmail(null)).toBe("Your sign-in link");
  expect(await subjectOfEmail("de")).toBe("Ihr Link zum Anmelden");
  await world.owner.query(`update "user" set settings = '{"language":"en"}' where id = $1`, [id]);
  expect(await subjectOfEmail("de")).toBe("Your sign-in link");
});

test("an invitation is in the language that its recipient chose, or else in the desk's own", async () => {
  const [policy] = POLICIES;
  if (!policy) throw new Error("There is a policy.");
  await createDesk({ ...policy, slug: "deutsch", languages: ["de", "en"] }, now);
  const invited = async (slug: string, email: string): Promise<string> => {
    const { id } = await inviteMember(await system(slug), { email, role: "handler" });
    const { rows } = await world.owner.query(
      "select id, sealed from email where recipient_id = $1 order by created_at desc",
      [id],
    );
    return openEmail(rows[0].id, rows[0].sealed, null).text;
  };
  expect(await invited("ruthimg", "english@example.org")).toContain("Your role: handler.");
  expect(await invited("deutsch", "german@example.org")).toContain("Ihre Rolle: Bearbeitung.");
  await world.owner.query(
    `insert into "user" (id, email, settings, created_at) values ('usr-chose', 'chose@example.org', '{"language":"de"}', '2026-11-22')`,
  );
  expect(await invited("ruthimg", "chose@example.org")).toContain("lädt Sie ein");
});

test("a desk learns nothing about an invited member of another desk until they accept the invitation", async () => {
  const elsewhere = await admin("ruthimg", "stranger@elsewhere.example");
  await saveName(elsewhere.ctx, { name: "Stella Stranger" });
  await joinDesk(elsewhere.ctx);
  const here = await admin("aigenerator", "boss@here.example");
  const { id } = await inviteMember(here.ctx, {
    email: "stranger@elsewhere.example",
    role: "handler",
  });
  const seen = async () => {
    const row = (await listMembers(here.ctx)).find((member) => member.id === id);
    const called = await here.ctx.db((tx) => staffAt(here.ctx, tx));
    return [row?.name, row?.joined, called.find(({ userId }) => userId === id)?.user.name];
  };
  expect(await seen()).toEqual([null, false, null]);
  const actor = { kind: "staff", id, role: "handler" } as const;
  await joinDesk(await contextFor({ slug: "aigenerator" }, actor, now));
  expect(await seen()).toEqual(["Stella Stranger", true, "Stella Stranger"]);
});
