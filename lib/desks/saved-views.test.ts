import { afterAll, beforeAll, expect, test } from "vitest";
import { inboxQuery, inboxSearch } from "@/lib/domain/inbox/inbox";
import { saveViewSchema } from "@/lib/domain/inbox/saved-view";
import { countLists } from "@/lib/requests/inbox/count-list";
import { findRequests } from "@/lib/requests/inbox/find";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, openWorld, problemOf, SUBJECT } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { listViews, MAX_VIEWS, removeView, saveView } from "./saved-views";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  world = await openWorld(POLICIES);
});
afterAll(() => world.close());

const view = (name: string, reach: "mine" | "team", search = "?view=all&right=access") =>
  saveViewSchema.parse({ name, reach, search });

const as = async (slug: string, role: "admin" | "handler" | "auditor", email?: string) =>
  world.at(slug, await world.staff(slug, role, email));

test("a view of one's own is visible only to its owner, a team view to all members, and neither to another desk", async () => {
  const [one, two] = [await as("ruthimg", "handler"), await as("ruthimg", "admin")];
  await saveView(one, view("Copies", "mine"));
  await saveView(one, view("All copies", "team"));
  const names = async (ctx: typeof one) =>
    (await listViews(ctx)).map(({ name, reach }) => `${reach}: ${name}`);
  expect(await names(one)).toEqual(["mine: Copies", "team: All copies"]);
  expect(await names(two)).toEqual(["team: All copies"]);
  expect(await names(await as("imgus", "admin"))).toEqual([]);
});

test("saving a view again under its name, in any letter case, replaces it", async () => {
  const ctx = await as("imgus", "handler");
  await saveView(ctx, view("Late", "mine", "?due=overdue"));
  await saveView(ctx, view("LATE", "mine", "?due=overdue&right=access"));
  const views = await listViews(ctx);
  expect(views).toMatchObject([{ name: "LATE", search: "?right=access&due=overdue" }]);
});

test("an owner can remove their view, an admin any team view, and nobody the own view of another member", async () => {
  const slug = "imagerefiner";
  const [owner, other, admin] = [
    await as(slug, "handler"),
    await as(slug, "handler", "second@example.org"),
    await as(slug, "admin"),
  ];
  await saveView(owner, view("Mine", "mine"));
  await saveView(owner, view("Ours", "team"));
  const [mine, ours] = await listViews(owner);
  for (const ctx of [other, admin]) await removeView(ctx, mine?.id ?? "");
  expect((await problemOf(removeView(other, ours?.id ?? ""))).code).toBe("forbidden");
  expect(await listViews(owner)).toHaveLength(2);
  await removeView(admin, ours?.id ?? "");
  await removeView(owner, mine?.id ?? "");
  await removeView(owner, mine?.id ?? "");
  expect(await listViews(owner)).toEqual([]);
});

test("an auditor can save views but cannot share them", async () => {
  const ctx = await as("ruthimg", "auditor");
  await saveView(ctx, view("To look at", "mine"));
  expect((await problemOf(saveView(ctx, view("For all", "team")))).code).toBe("forbidden");
});

test("the maximum number of views holds for concurrent saves", async () => {
  const ctx = await as("ruthimg", "handler", "collector@example.org");
  const saves = Array.from({ length: MAX_VIEWS + 5 }, (_, n) =>
    saveView(ctx, view(`View ${n}`, "mine")).then(
      () => "saved",
      () => "refused",
    ),
  );
  const ended = await Promise.all(saves);
  expect(ended.filter((end) => end === "saved")).toHaveLength(MAX_VIEWS);
});

test("the count of a view is the number of requests in its list", async () => {
  const slug = POLICIES[0]?.slug ?? "";
  const ctx = await as(slug, "handler", "counter@example.org");
  for (let sent = 0; sent < 3; sent += 1) {
    await submitRequest(await world.at(slug, SUBJECT), form({ right: "access" }));
  }
  const searches = ["?view=all&right=access", "?view=unconfirmed", "?view=mine", ""];
  const shown = await Promise.all(
    searches.map(async (search) => {
      const query = inboxQuery(Object.fromEntries(new URLSearchParams(search)));
      expect(inboxSearch(query)).toBe(search);
      return (await findRequests(ctx, query)).rows.length;
    }),
  );
  expect(await countLists(ctx, searches)).toEqual(shown.map((count) => ({ count, more: false })));
  expect(shown[0]).toBe(3);
});
