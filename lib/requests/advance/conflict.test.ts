import { expect, test } from "vitest";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { correctLaw } from "@/lib/requests/clock/correct-law";
import { inEnglish } from "@/lib/requests/testing/in-words";
import { problemOf, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";

const world = testWorld();

const member = async (name: string) => {
  const actor = await world.staff("ruthimg", "handler", `${name}@ruthimg.example`);
  const ctx = await world.at("ruthimg", actor);
  return { ctx, id: actor.kind === "staff" ? actor.id : "" };
};

test("the second of two who assign a request sees who was, who is and who assigned the assignee, by name", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const [ada, bob, cy] = [await member("ada"), await member("bob"), await member("cy")];
  const { version: first } = await readRequest(ada.ctx, reference);
  await assignRequest(ada.ctx, reference, { version: first, assignee: ada.id });
  const { version } = await readRequest(ada.ctx, reference);
  await assignRequest(bob.ctx, reference, { version, assignee: bob.id });
  const late = assignRequest(cy.ctx, reference, { version, assignee: cy.id });
  const { editConflict } = await problemOf(late);
  expect(editConflict).toMatchObject({
    now: { version: String(version + 1) },
    before: { assignee: ada.id },
    theirs: { assignee: bob.id },
    by: { assignee: "bob" },
    words: { [ada.id]: "ada", [bob.id]: "bob", "": "finding.assignee.none" },
  });
  const earlier = assignRequest(cy.ctx, reference, { version: first, assignee: cy.id });
  expect((await problemOf(earlier)).editConflict?.before).toEqual({ assignee: "" });
});

test("assigning a request to its assignee again has no effect", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const { ctx, id } = await member("ada");
  const { version } = await readRequest(ctx, reference);
  await assignRequest(ctx, reference, { version, assignee: id });
  const { seq } = await readRequest(ctx, reference);
  await assignRequest(ctx, reference, { version: version + 1, assignee: id });
  expect(await readRequest(ctx, reference)).toMatchObject({ seq, version: version + 1 });
});

test("the second of two who correct the law sees the earlier and the current value of both fields", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const [ada, bob] = [await member("ada"), await member("bob")];
  const { version } = await readRequest(ada.ctx, reference);
  const change = { version, reason: "They live in Bern." };
  await correctLaw(ada.ctx, reference, { ...change, laws: ["ch-fadp", "eu-gdpr"] });
  const late = correctLaw(bob.ctx, reference, { ...change, laws: ["uk-gdpr"] });
  const { editConflict, message } = await problemOf(late);
  expect(inEnglish(message)).toContain("applicable law corrected by ada on ");
  expect(editConflict).toMatchObject({
    before: { law: "eu-gdpr", also: "" },
    theirs: { law: "ch-fadp", also: "eu-gdpr" },
    by: { law: "ada", also: "ada" },
  });
});
