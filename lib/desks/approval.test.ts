import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, problemOf, SYSTEM, type World } from "@/lib/requests/testing";
import { POLICIES } from "@/prisma/seed/policies";
import { changeApproval } from "./approval";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES);
});
afterAll(() => world.close());

const admin = async (slug: string, email?: string) =>
  world.at(slug, await world.staff(slug, "admin", email));

test("no desk wants a second person before it says so, and the log keeps which box was ticked", async () => {
  const ctx = await admin("ruthimg");
  expect(ctx.desk.policy.approval).toEqual({ answer: false, erase: false });
  const seenAt = ctx.desk.changedAt.toISOString();
  await changeApproval(ctx, { answer: false, erase: false }, { seenAt });
  await changeApproval(ctx, { answer: true, erase: false }, { seenAt });
  const { desk } = await world.at("ruthimg", SYSTEM);
  expect(desk.policy.approval).toEqual({ answer: true, erase: false });
  const { rows } = await world.owner.query(
    "select facts from log_entry where chain = $1 and event = 'policy-changed'",
    [desk.id],
  );
  expect(rows).toEqual([{ facts: { fields: ["approval.answer"] } }]);
});

test("of two admins the second is shown what the first one changed", async () => {
  const [first, second] = [await admin("imgus"), await admin("imgus", "two@imgus.example")];
  const seenAt = first.desk.changedAt.toISOString();
  await changeApproval(first, { answer: true, erase: false }, { seenAt });
  const { code, clash } = await problemOf(
    changeApproval(second, { answer: false, erase: true }, { seenAt }),
  );
  expect(code).toBe("conflict");
  expect(clash).toMatchObject({
    before: { answer: "", erase: "" },
    theirs: { answer: "yes", erase: "" },
  });
});
