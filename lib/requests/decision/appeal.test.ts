import { expect, test } from "vitest";
import type { LawId } from "@/lib/domain/laws/laws";
import { message } from "@/lib/domain/problem/message";
import { recomputeDesk } from "@/lib/requests/clock/recompute";
import { verifyLog } from "@/lib/requests/evidence/audit";
import {
  changeAddress,
  correctUnverifiedAddress,
  requestAddressChange,
} from "@/lib/requests/intake/correct-address";
import { findRelatedRequest } from "@/lib/requests/related/related-request";
import { HOUR, problemOf, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { POLICIES } from "@/prisma/seed/policies";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { fulfilRequest, refuseRequest, respondNoData } from "./answer";
import { appealResponse } from "./appeal";
import { chooseDelivery } from "./choose-delivery";
import { closeRequest, reopenRequest } from "./close";
import { eraseRequest } from "./erase";

/** A desk where these laws apply to requesters who live elsewhere. */
const under = (slug: string, ...laws: LawId[]) => ({
  ...ruthimg,
  slug,
  zone: "America/New_York",
  region: "US-VA",
  lawOf: { ...ruthimg.lawOf, elsewhere: laws },
});

const world = testWorld([
  ...POLICIES,
  under("virginia", "us-va"),
  under("colorado", "us-co"),
  under("utah", "us-ut"),
  under("india", "in-dpdp"),
]);

const handlerAt = async (slug: string, time = world.now) =>
  world.at(slug, await world.staff(slug, "handler"), time);

async function refused(slug: string, residence: "elsewhere" | "uk" | "in" = "elsewhere") {
  const made = await world.confirmed(slug, { residence });
  await refuse(slug, made.reference);
  return made;
}

async function refuse(slug: string, reference: string, time = world.now): Promise<void> {
  const desk = await handlerAt(slug, time);
  const { version, grounds } = await readRequest(desk, reference);
  const ground = grounds[0]?.code ?? "";
  await refuseRequest(desk, reference, { version, ground, explanation: "It is too much." });
  await world.work(time);
}

test("the requester of a request at one desk has no access to it at another", async () => {
  const { requestId, reference } = await refused("virginia");
  const other = await world.at("imgus", SUBJECT);
  const email = "stranger@example.org";
  const tries = [
    appealResponse(other, { requestId, text: "x" }),
    requestAddressChange(other, { requestId, email }),
    chooseDelivery(other, requestId, { by: "mail", postal: "" }),
  ];
  const codes = (await Promise.all(tries.map(problemOf))).map(({ code }) => code);
  expect(codes).toEqual(["not-found", "not-found", "not-found"]);
  const change = changeAddress(other, { requestId, code: "123456" });
  expect((await problemOf(change)).code).toBe("invalid");
  expect((await problemOf(correctUnverifiedAddress(other, { requestId, email }))).code).toBe(
    "conflict",
  );
  expect(await findRelatedRequest(other, requestId, reference)).toBeNull();
});

const own = async (slug: string, requestId: string) =>
  readOwnRequest(await world.at(slug, SUBJECT), requestId);

test("an appeal is a request of its own, already verified, with the deadline of its law", async () => {
  for (const [slug, dueOn] of [
    ["virginia", "2027-01-21"],
    ["colorado", "2027-01-06"],
  ] as const) {
    const { requestId, reference, email } = await refused(slug);
    const before = await own(slug, requestId);
    expect(before.remedies?.appeal?.right).toBe("appeal");
    expect(before.mayAppeal).toBe(true);
    const ctx = await world.at(slug, SUBJECT);
    const made = await appealResponse(ctx, { requestId, text: "Look again." });
    const appeal = await readRequest(await handlerAt(slug), made.reference);
    expect(appeal).toMatchObject({ right: "appeal", state: "open", dueOn, channel: "web" });
    expect(appeal.person).toMatchObject({ email, details: "Look again." });
    expect(appeal.confirmedAt).toBe(world.now.toISOString());
    expect(appeal.links.appealOf).toEqual({ reference, right: "access" });
    const original = await readRequest(await handlerAt(slug), reference);
    expect(original.links.appeals).toEqual([{ reference: made.reference, right: "appeal" }]);
    expect([original.state, original.outcome]).toEqual(["answered", "refused"]);
    await world.work();
    expect(world.mailTo(email)).toContain("review our response");
  }
});

test("an appeal sent many times at once is one appeal, and a new response can be appealed again", async () => {
  const { requestId, reference } = await refused("virginia");
  const ctx = await world.at("virginia", SUBJECT);
  const all = await Promise.all(
    [1, 2, 3, 4].map(() => appealResponse(ctx, { requestId, text: "Again." })),
  );
  expect(new Set(all.map((made) => made.reference)).size).toBe(1);
  expect((await own("virginia", requestId)).mayAppeal).toBe(false);
  const later = world.later(HOUR);
  const desk = await handlerAt("virginia", later);
  const { version } = await readRequest(desk, reference);
  await reopenRequest(desk, reference, { version, reason: "The appeal was right." });
  await refuse("virginia", reference, later);
  const after = await world.at("virginia", SUBJECT, later);
  const second = await appealResponse(after, { requestId, text: "Still wrong." });
  expect(second.reference).not.toBe(all[0]?.reference);
});

test("a response to an appeal names the authority and cannot be appealed", async () => {
  const { requestId } = await refused("virginia");
  const ctx = await world.at("virginia", SUBJECT);
  const made = await appealResponse(ctx, { requestId, text: "" });
  await refuse("virginia", made.reference);
  const answered = await own("virginia", made.requestId);
  expect(answered.mayAppeal).toBe(false);
  expect(answered.remedies?.complaint.to).toBe(
    message("remedy.us.complaint", { state: "Virginia" }),
  );
  const again = appealResponse(ctx, { requestId: made.requestId, text: "Once more." });
  expect((await problemOf(again)).code).toBe("conflict");
});

test("an appeal is refused where the law gives none, as in Utah, and where there is no response yet", async () => {
  const utah = await refused("utah");
  const open = await world.confirmed("virginia");
  for (const [slug, requestId] of [
    ["utah", utah.requestId],
    ["virginia", open.requestId],
  ] as const) {
    const ctx = await world.at(slug, SUBJECT);
    expect((await problemOf(appealResponse(ctx, { requestId, text: "x" }))).code).toBe("conflict");
  }
  expect((await own("utah", utah.requestId)).remedies?.appeal).toBeNull();
  expect((await own("virginia", open.requestId)).remedies).toBeNull();
});

test("in the United Kingdom an appeal is a complaint to the controller, acknowledged at once, with a policy deadline", async () => {
  const { requestId, email } = await refused("imagerefiner", "uk");
  const { remedies } = await own("imagerefiner", requestId);
  expect(remedies?.appeal).toMatchObject({ right: "grievance", article: "DPA 2018 s. 164A" });
  const ctx = await world.at("imagerefiner", SUBJECT);
  const made = await appealResponse(ctx, { requestId, text: "You took too long." });
  const complaint = await readRequest(await handlerAt("imagerefiner"), made.reference);
  expect(complaint).toMatchObject({ right: "grievance", law: "uk-gdpr", dueOn: "2026-12-22" });
  expect(complaint.deadline.ackDueOn).toBe("2026-12-22");
  await world.work();
  expect(world.mailTo(email)).toContain("look into your complaint");
});

test("in India an appeal is a grievance, due in 90 days under the Act, or under the IT Rules where they apply", async () => {
  const { requestId, email } = await refused("india");
  expect(world.mailTo(email)).toMatch(/first raise a grievance[\s\S]*then complain to the Data/);
  const ctx = await world.at("india", SUBJECT);
  const made = await appealResponse(ctx, { requestId, text: "My data is still there." });
  const grievance = await readRequest(await handlerAt("india"), made.reference);
  expect(grievance).toMatchObject({ right: "grievance", law: "in-dpdp", dueOn: "2027-02-20" });
  const monk = await refused("artisticmonk", "in");
  const there = await world.at("artisticmonk", SUBJECT);
  const second = await appealResponse(there, { requestId: monk.requestId, text: "And here." });
  const view = await readRequest(await handlerAt("artisticmonk"), second.reference);
  expect(view.law).toBe("in-it-rules");
  expect(view.dueOn).toBe("2026-11-29");
});

test("a response without data and a fulfilled request can be appealed, too", async () => {
  const ctx = await world.at("colorado", SUBJECT);
  const desk = await handlerAt("colorado");
  for (const answer of [respondNoData, fulfilRequest]) {
    const { requestId, reference } = await world.confirmed("colorado", { residence: "elsewhere" });
    const { version } = await readRequest(desk, reference);
    await answer(desk, reference, { version, explanation: "", summary: "Done." });
    await expect(appealResponse(ctx, { requestId, text: "" })).resolves.toHaveProperty("reference");
  }
});

test("an appeal keeps the deadline of its law when the dates are recomputed", async () => {
  const { requestId } = await refused("virginia");
  const made = await appealResponse(await world.at("virginia", SUBJECT), { requestId, text: "" });
  await recomputeDesk(await world.at("virginia", SYSTEM), () => false);
  const { dueOn } = await readRequest(await handlerAt("virginia"), made.reference);
  expect(dueOn).toBe("2027-01-21");
});

test("a requester who is signed in to a request can open its appeal, until one of them has another address", async () => {
  const { requestId, reference } = await refused("virginia");
  const ctx = await world.at("virginia", SUBJECT);
  const made = await appealResponse(ctx, { requestId, text: "" });
  const other = await world.confirmed("virginia");
  expect(await findRelatedRequest(ctx, requestId, made.reference)).toBe(made.requestId);
  expect(await findRelatedRequest(ctx, made.requestId, reference)).toBe(requestId);
  expect(await findRelatedRequest(ctx, requestId, other.reference)).toBeNull();
  expect(await findRelatedRequest(ctx, other.requestId, reference)).toBeNull();
  const email = "elsewhere.now@example.org";
  await requestAddressChange(ctx, { requestId: made.requestId, email });
  await world.work();
  await changeAddress(ctx, {
    requestId: made.requestId,
    code: world.codeIn(world.mailTo(email)),
  });
  expect(await findRelatedRequest(ctx, requestId, made.reference)).toBeNull();
});

test("an appeal stays readable after the request that it is against is erased, and both logs verify", async () => {
  const { requestId, reference } = await refused("virginia");
  const ctx = await world.at("virginia", SUBJECT);
  const made = await appealResponse(ctx, { requestId, text: "Look again." });
  const admin = await world.member("virginia", "admin");
  const { version } = await readRequest(admin, reference);
  await closeRequest(admin, reference, { version, reason: "Done." });
  await eraseRequest(admin, reference);
  const appeal = await readRequest(admin, made.reference);
  expect(appeal.person?.details).toBe("Look again.");
  expect(appeal.links.appealOf?.reference).toBe(reference);
  expect(await findRelatedRequest(ctx, made.requestId, reference)).toBeNull();
  expect((await verifyLog(admin)).faults).toEqual([]);
});
