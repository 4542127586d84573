import { beforeAll, expect, test } from "vitest";
import type { Acting } from "@/lib/domain/identity/acting";
import type { Actor } from "@/lib/domain/request/role";
import { fulfilRequest } from "@/lib/requests/decision/answer";
import { submitRequest } from "@/lib/requests/intake/submit";
import { DAY, form, problemOf, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { answerPermission, askPermission, readPermission } from "./permission";

const world = testWorld();
let handler: Actor;
beforeAll(async () => {
  handler = await world.staff("ruthimg", "handler");
});

const desk = () => world.at("ruthimg", handler);
const subject = (days = 0) => world.at("ruthimg", SUBJECT, world.later(days * DAY));
const view = async (reference: string) => readRequest(await desk(), reference);
let principals = 0;

/** The verified request of an agent, after the data subject was emailed and asked for permission. */
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
  const text = world.mailTo(email);
  const token = /\/permission\/([\w-]{43})/.exec(text)?.[1] ?? "";
  return { ...made, text, token, at: { reference: made.reference, token } };
}

test("an agent's data subject is asked at their own address, and the data can be given out with their permission", async () => {
  const { reference, requestId, input, text, at } = await asked();
  expect(text).toContain("Ada Agent");
  expect(text).toContain("Byron King");
  expect(world.mailTo(input.email)).not.toContain("/permission/");
  expect(await readPermission(await subject(), at)).toMatchObject({
    state: "live",
    agent: "Ada Agent",
    right: "access",
  });
  // The agent sees neither the email to the data subject nor its link.
  const emails = (await readOwnRequest(await subject(), requestId)).emails;
  expect(JSON.stringify(emails)).not.toContain("permission/");

  await answerPermission(await subject(), { ...at, granted: true });
  const after = await view(reference);
  expect(after.identity).toMatchObject({ authority: "person", lacks: [] });
  await fulfilRequest(await desk(), reference, { version: after.version, summary: "Done." });
});

test("staff see that the data subject denied permission, and no data is given out", async () => {
  const { reference, at } = await asked();
  await answerPermission(await subject(), { ...at, granted: false });
  // A second response, from anybody who opens the link later, does not count.
  await answerPermission(await subject(), { ...at, granted: true });
  const { identity, version, timeline } = await view(reference);
  expect(identity).toMatchObject({ authority: "denied", lacks: ["authority"] });
  expect(timeline.filter((one) => one.kind === "event" && one.event === "permit")).toHaveLength(1);
  const refused = await problemOf(
    fulfilRequest(await desk(), reference, { version, summary: "Done." }),
  );
  expect(refused.code).toBe("conflict");
});

test("a newer permission email ends the link of the older one, a week ends both, and neither opens the request", async () => {
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
] as const)("no data subject is asked for permission for %s", async (_, changes, sentence) => {
  const acting: Acting = { capacity: "permission", name: "Byron", email: "byron@example.org" };
  const { reference } = await submitRequest(
    await subject(),
    form({ ...changes, person: "agent", acting }),
  );
  const { version, identity } = await view(reference);
  expect(identity.unaskable).toMatch(sentence);
  const refused = await problemOf(askPermission(await desk(), reference, { version }));
  expect(refused.message).toMatch(sentence);
});

test("an agent with a power of attorney and a parent need no permission from the data subject", async () => {
  const acting: Acting = { capacity: "power-of-attorney", name: "B", email: "b@example.org" };
  const { reference } = await world.confirmed("ruthimg", { person: "agent", acting });
  expect((await view(reference)).identity.unaskable).toBe("finding.unaskable.powerOfAttorney");
  const child: Acting = { capacity: "parent", age: "under-13", name: "B", email: "" };
  const parent = await world.confirmed("ruthimg", { person: "child", acting: child });
  expect((await view(parent.reference)).identity.unaskable).toBeUndefined();
});
