import { afterAll, beforeAll, expect, test } from "vitest";
import type { Acting } from "@/lib/domain/identity/acting";
import type { Actor } from "@/lib/domain/request/role";
import { fulfilRequest } from "@/lib/requests/decision/answer";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, openWorld, problemOf, SUBJECT, type World } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { POLICIES } from "@/prisma/seed/policies";
import { answerPermission, askPermission, readPermission } from "./permission";

let world: World;
let handler: Actor;
beforeAll(async () => {
  world = await openWorld(POLICIES);
  handler = await world.staff("ruthimg", "handler");
});
afterAll(() => world.close());

const desk = () => world.at("ruthimg", handler);
const subject = (days = 0) =>
  world.at("ruthimg", SUBJECT, new Date(world.now.getTime() + days * 86_400_000));
const view = async (reference: string) => readRequest(await desk(), reference);
let principals = 0;

/** An agent's confirmed request, with the question to the person behind them sent. */
async function asked() {
  principals += 1;
  const email = `byron.${principals}@example.org`;
  const acting: Acting = { capacity: "permission", name: "Byron King", email };
  const made = await world.confirmed("ruthimg", {
    person: "agent",
    acting,
    name: "Ada Agent",
    residence: "us-ca",
  });
  const { version } = await view(made.reference);
  await askPermission(await desk(), made.reference, { version });
  await world.work();
  const mail = world.mailTo(email);
  const token = /\/permission\/([\w-]{43})/.exec(mail)?.[1] ?? "";
  return { ...made, mail, token, at: { reference: made.reference, token } };
}

test("the person behind an agent is asked at their own address, and their yes lets the data go", async () => {
  const { reference, requestId, input, mail, at } = await asked();
  expect(mail).toContain("Ada Agent");
  expect(mail).toContain("Byron King");
  expect(world.mailTo(input.email)).not.toContain("/permission/");
  expect(await readPermission(await subject(), at)).toMatchObject({
    state: "live",
    agent: "Ada Agent",
    right: "access",
  });
  // What the person is told is not for the agent, and neither is the link.
  const letters = (await readOwnRequest(await subject(), requestId)).letters;
  expect(JSON.stringify(letters)).not.toContain("permission/");

  await answerPermission(await subject(), { ...at, granted: true });
  const after = await view(reference);
  expect(after.identity).toMatchObject({ authority: "person", lacks: [] });
  await fulfilRequest(await desk(), reference, { version: after.version, summary: "Done." });
});

test("their no is told to staff, and nothing leaves the house", async () => {
  const { reference, at } = await asked();
  await answerPermission(await subject(), { ...at, granted: false });
  // Said again, or otherwise, by whoever opens the link after them.
  await answerPermission(await subject(), { ...at, granted: true });
  const { identity, version, timeline } = await view(reference);
  expect(identity).toMatchObject({ authority: "denied", lacks: ["authority"] });
  expect(timeline.filter((one) => one.kind === "event" && one.event === "permit")).toHaveLength(1);
  const refused = await problemOf(
    fulfilRequest(await desk(), reference, { version, summary: "Done." }),
  );
  expect(refused.code).toBe("conflict");
});

test("a newer question ends the link of the older, a week ends both, and neither opens the request", async () => {
  const { reference, at } = await asked();
  const { version } = await view(reference);
  await askPermission(await desk(), reference, { version });
  expect((await readPermission(await subject(), at)).state).toBe("superseded");
  const again = await asked();
  expect((await readPermission(await subject(8), again.at)).state).toBe("expired");
  expect(
    (await problemOf(answerPermission(await subject(8), { ...again.at, granted: true }))).code,
  ).toBe("expired");
  const foreign = { reference, token: again.token };
  expect((await readPermission(await subject(), foreign)).state).toBe("unknown");
  expect(
    (await problemOf(answerPermission(await subject(), { ...foreign, granted: true }))).code,
  ).toBe("not-found");
});

test.each([
  [
    "an opt-out in California",
    { right: "opt-out-sale", residence: "us-ca" },
    /^finding\.unaskable\.forbidden .*7026/,
  ],
  ["an opt-out elsewhere", { right: "opt-out-marketing" }, /^finding\.unaskable\.noData$/],
] as const)("nobody is asked to confirm %s", async (_, given, sentence) => {
  const acting: Acting = { capacity: "permission", name: "Byron", email: "byron@example.org" };
  const { reference } = await submitRequest(
    await subject(),
    form({ ...given, person: "agent", acting }),
  );
  const { version, identity } = await view(reference);
  expect(identity.unaskable).toMatch(sentence);
  const refused = await problemOf(askPermission(await desk(), reference, { version }));
  expect(refused.message).toMatch(sentence);
});

test("a power of attorney stands for the person, and a parent is not asked about the child", async () => {
  const acting: Acting = { capacity: "power-of-attorney", name: "B", email: "b@example.org" };
  const { reference } = await world.confirmed("ruthimg", { person: "agent", acting });
  expect((await view(reference)).identity.unaskable).toBe("finding.unaskable.powerOfAttorney");
  const child: Acting = { capacity: "parent", age: "under-13", name: "B", email: "" };
  const parent = await world.confirmed("ruthimg", { person: "child", acting: child });
  expect((await view(parent.reference)).identity.unaskable).toBeUndefined();
});
