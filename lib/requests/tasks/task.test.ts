import { expect, test } from "vitest";
import { addTaskSchema } from "@/lib/domain/tasks/task";
import { fulfilRequest, refuseRequest } from "@/lib/requests/decision/answer";
import { closeRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { inEnglish, inGerman } from "@/lib/requests/testing/in-words";
import { problemOf, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { addTask, markTask, removeTask } from "./task";

const world = testWorld([ruthimg]);

const staff = async (role: "handler" | "admin" | "auditor" = "handler") =>
  world.member("ruthimg", role);
const task = (text: string, changes = {}) => addTaskSchema.parse({ text, ...changes });
const read = async (reference: string) => readRequest(await staff(), reference);

async function withTask(text: string, changes = {}) {
  const made = await world.confirmed("ruthimg");
  await addTask(await staff(), made.reference, task(text, changes));
  const { tasks, version } = await read(made.reference);
  return { ...made, id: tasks[0]?.id ?? "", version };
}

test("a task has a text, an owner, a due date and can be required, and only the desk sees it", async () => {
  const owner = (await world.staff("ruthimg", "handler")) as { id: string };
  const { reference, requestId } = await withTask("Ask Zoë's shop", {
    owner: owner.id,
    due: "2026-11-01",
    required: "yes",
  });
  const view = await read(reference);
  expect(view.tasks).toMatchObject([
    {
      text: "Ask Zoë's shop",
      owner: "handler",
      dueOn: "2026-11-01",
      late: true,
      required: true,
      done: false,
    },
  ]);
  const own = await readOwnRequest(await world.at("ruthimg", SUBJECT), requestId);
  expect(JSON.stringify(own)).not.toContain("Ask Zoë");
  const { rows } = await world.owner.query(
    `select encode(sealed, 'escape') || (select string_agg(facts::text, '') from log_entry where chain = $1) as kept
       from task where request_id = $1`,
    [requestId],
  );
  expect(rows[0].kept).not.toContain("shop");
});

test("a response and closing need the required tasks done; a refusal does not, and optional tasks block nothing", async () => {
  const { reference, version, id } = await withTask("Search the archive", { required: "yes" });
  const ctx = await staff();
  const respond = () => fulfilRequest(ctx, reference, { version, summary: "Done." });
  const end = () => closeRequest(ctx, reference, { version, reason: "Settled." });
  for (const act of [respond, end]) {
    expect(inEnglish((await problemOf(act())).message)).toBe(
      "A required task is still open: “Search the archive”. Complete or remove it, then decide.",
    );
  }
  await markTask(ctx, reference, { task: id, done: true });
  await markTask(ctx, reference, { task: id, done: true });
  await markTask(ctx, reference, { task: id, done: false });
  expect((await problemOf(respond())).code).toBe("conflict");
  await removeTask(ctx, reference, { task: id });
  await respond();

  const several = await withTask("Search", { required: "yes" });
  await addTask(ctx, several.reference, task("Ring “Bob” by 2026-12-01", { required: "yes" }));
  const waiting = closeRequest(ctx, several.reference, {
    version: several.version,
    reason: "Settled.",
  });
  const { message } = await problemOf(waiting);
  expect(inGerman(message)).toMatch(/^Pflichtaufgaben sind noch offen: „[^„]+“, „[^„]+“\. /);
  expect(inGerman(message)).toContain("„Ring “Bob” by 2026-12-01“");

  const optional = await withTask("Thank them");
  await fulfilRequest(ctx, optional.reference, { version: optional.version, summary: "Done." });
  const refused = await withTask("Search", { required: "yes" });
  const ground = (await read(refused.reference)).grounds[0]?.code ?? "";
  const refusal = { version: refused.version, ground, explanation: "It is too much." };
  await refuseRequest(ctx, refused.reference, refusal);
  expect((await read(refused.reference)).state).toBe("answered");
});

test("a task of another request, an auditor as owner and an auditor who adds a task are refused", async () => {
  const one = await withTask("Mine");
  const other = await withTask("Theirs");
  const ctx = await staff();
  const strange = markTask(ctx, one.reference, { task: other.id, done: true });
  expect((await problemOf(strange)).code).toBe("not-found");
  const auditor = (await world.staff("ruthimg", "auditor")) as { id: string };
  const assigned = addTask(ctx, one.reference, task("x", { owner: auditor.id }));
  expect((await problemOf(assigned)).fields.owner).toBeTruthy();
  const reader = await staff("auditor");
  expect((await problemOf(addTask(reader, one.reference, task("x")))).code).toBe("forbidden");
  for (const wrong of [{ text: "" }, { text: "a".repeat(501) }, { text: "x", due: "soon" }]) {
    expect(addTaskSchema.safeParse(wrong).success).toBe(false);
  }
});

test("erasure deletes the text of a task", async () => {
  const { reference, version } = await withTask("Call Zoë");
  const admin = await staff("admin");
  await closeRequest(admin, reference, { version, reason: "A test." });
  await eraseRequest(admin, reference);
  const view = await read(reference);
  expect(view.tasks.map(({ text }) => text)).toEqual(["finding.erased.text"]);
  expect(view.steps).toEqual([]);
  const { rows } = await world.owner.query("select sealed from task where id = $1", [
    view.tasks[0]?.id,
  ]);
  expect(rows[0].sealed).toBeNull();
});
