import { afterAll, beforeAll, expect, test } from "vitest";
import { createDesk } from "@/lib/desks/create";
import { Problem } from "@/lib/domain/problem/problem";
import { type Context, contextFor } from "@/lib/platform/context";
import { openMail } from "@/lib/platform/outbox";
import { calledAs, calledNow, staffAt } from "@/lib/platform/staff";
import { openOwnedEnvironment } from "@/lib/platform/testing/environment";
import { POLICIES } from "@/prisma/seed/policies";
import { desksOf, inviteMember, joinDesk, listMembers, removeMember } from "./members";
import { saveName } from "./settings";
import { requestSignIn, sendSignIn, signInLink, spendSignInLink } from "./sign-in-link";

const now = new Date("2026-11-22T09:00:00Z");
let world: Awaited<ReturnType<typeof openOwnedEnvironment>>;
beforeAll(async () => {
  world = await openOwnedEnvironment();
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

test("a desk shows its own people and nobody else's", async () => {
  const ruthimg = await admin("ruthimg", "one@example.org");
  await admin("imgus", "two@example.org");
  expect((await listMembers(ruthimg.ctx)).map(({ email }) => email)).toEqual(["one@example.org"]);
});

test("one person works at several desks, with a role at each", async () => {
  const { id } = await admin("ruthimg", "both@example.org");
  await inviteMember(await system("imgus"), { email: "Both@example.org", role: "auditor" });
  expect(await desksOf(id)).toEqual([
    { slug: "imgus", name: "imgus", role: "auditor", joined: false },
    { slug: "ruthimg", name: "Ruthimg", role: "admin", joined: false },
  ]);
});

test("only an admin invites and removes, and a desk never loses its last one", async () => {
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

test("two admins who remove or demote each other at the same moment leave the desk one admin", async () => {
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

test("whoever left is at the desk no more, and what they did keeps their name", async () => {
  const stays = await admin("imagerefiner", "stays@example.org");
  const left = await admin("imagerefiner", "left@example.org");
  await saveName(left.ctx, { name: "Lea Left" });
  await removeMember(stays.ctx, left.id);
  await stays.ctx.db(async (tx) => {
    const here = await staffAt(stays.ctx, tx);
    expect(here.map(({ user }) => calledAs(user))).toEqual(["stays@example.org"]);
    const actors = [`staff:${left.id}`, left.id, `staff:${stays.id}`, "system"];
    expect(actors.map(await calledNow(tx, actors))).toEqual([
      "Lea Left",
      "Lea Left",
      "stays@example.org",
      undefined,
    ]);
  });
});

test("a sign-in link is for people who were invited; the newest three are valid", async () => {
  await admin("ruthimg", "sign@example.org");
  expect(await signInLink("stranger@example.org", now)).toBeNull();
  for (const address of ["sign@example.org", "SIGN@example.org", "sign@example.org"]) {
    await signInLink(address, now);
  }
  await signInLink("sign@example.org", new Date(now.getTime() + 1000));
  const { rows } = await world.owner.query(
    "select * from verification_token where identifier = 'sign@example.org'",
  );
  expect(rows).toHaveLength(3);
});

test("known and unknown addresses queue the same job, and only the known are written to", async () => {
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

/** Asks for a link as a client of `network`, and answers with the token of the email that the worker sends. */
async function mailedLink(email: string, at: Date, network: string): Promise<string> {
  await world.owner.query("delete from graphile_worker._private_jobs");
  await requestSignIn(email, { network, now: at });
  const { rows } = await world.owner.query("select payload from graphile_worker._private_jobs");
  await sendSignIn(rows[0].payload.sealed, at, { tries: 0, queuedAt: at });
  return /token=([\w-]+)/.exec(world.post.to(email).at(-1)?.mail.text ?? "")?.[1] ?? "";
}

test("a link that was sent stays valid when somebody else asks for another one", async () => {
  const email = "beset@example.org";
  await admin("ruthimg", email);
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const own = await mailedLink(email, at(0), "198.51.100.7");
  await mailedLink(email, at(1), "203.0.113.1");
  await mailedLink(email, at(2), "203.0.113.2");
  expect(await spendSignInLink(email, own, at(3))).not.toBeNull();
  const older = await mailedLink(email, at(4), "198.51.100.7");
  for (const seconds of [5, 6, 7]) await mailedLink(email, at(seconds), `203.0.113.${seconds}`);
  expect(await spendSignInLink(email, older, at(8))).toBeNull();
});

test("strangers who ask for links use up nothing of a browser on which the member signed in before", async () => {
  const email = "known-browser@example.org";
  const ask = (network: string, own = false) => codeOf(requestSignIn(email, { network, now, own }));
  for (const network of ["203.0.113.21", "203.0.113.22"]) {
    for (let time = 0; time < 5; time += 1) expect(await ask(network)).toBe("done");
  }
  expect(await ask("198.51.100.8")).toBe("too-many");
  for (let time = 0; time < 5; time += 1) expect(await ask("198.51.100.8", true)).toBe("done");
  expect(await ask("198.51.100.8", true)).toBe("too-many");
});

test("who signs in is written to in the language they chose, or else in the one they asked in", async () => {
  const address = "language@example.org";
  const { id } = await admin("ruthimg", address);
  const letter = async (language: "de" | null) => {
    await world.owner.query("delete from graphile_worker._private_jobs");
    await requestSignIn(address, { language });
    const { rows } = await world.owner.query("select payload from graphile_worker._private_jobs");
    await sendSignIn(rows[0].payload.sealed, now, { tries: 0, queuedAt: now });
    return world.post.to(address).at(-1)?.mail.subject;
  };
  expect(await letter(null)).toBe("Your sign-in link");
  expect(await letter("de")).toBe("Ihr Link zum Anmelden");
  await world.owner.query(`update "user" set settings = '{"language":"en"}' where id = $1`, [id]);
  expect(await letter("de")).toBe("Your sign-in link");
});

test("an invitation speaks the language its reader chose, or else the desk's own", async () => {
  const [policy] = POLICIES;
  if (!policy) throw new Error("There is a policy.");
  await createDesk({ ...policy, slug: "deutsch", languages: ["de", "en"] }, now);
  const invited = async (slug: string, email: string): Promise<string> => {
    const { id } = await inviteMember(await system(slug), { email, role: "handler" });
    const { rows } = await world.owner.query(
      "select id, sealed from letter where recipient_id = $1 order by created_at desc",
      [id],
    );
    return openMail(rows[0].id, rows[0].sealed, null).text;
  };
  expect(await invited("ruthimg", "english@example.org")).toContain(", as handler.");
  expect(await invited("deutsch", "german@example.org")).toContain("Ihre Rolle: Bearbeitung.");
  await world.owner.query(
    `insert into "user" (id, email, settings, created_at) values ('usr-chose', 'chose@example.org', '{"language":"de"}', '2026-11-22')`,
  );
  expect(await invited("ruthimg", "chose@example.org")).toContain("lädt Sie ein");
});

test("an invitation tells the desk nothing about somebody who works elsewhere, until they open it", async () => {
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
