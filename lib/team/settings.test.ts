import { afterAll, beforeAll, expect, test } from "vitest";
import { createDesk } from "@/lib/desks/create";
import { type Context, contextFor } from "@/lib/platform/context";
import { openEmail } from "@/lib/platform/email/outbox";
import { openEnvironmentWithOwner } from "@/lib/platform/testing/environment";
import { POLICIES } from "@/prisma/seed/policies";
import { authOptions } from "./auth";
import { inviteMember, joinDesk, listMembers } from "./members";
import { saveName } from "./settings";

const now = new Date("2026-11-22T09:00:00Z");
let world: Awaited<ReturnType<typeof openEnvironmentWithOwner>>;
beforeAll(async () => {
  world = await openEnvironmentWithOwner();
  for (const policy of POLICIES) await createDesk(policy, now);
});
afterAll(() => world.close());

async function member(email: string, slug = "ruthimg"): Promise<{ id: string; ctx: Context }> {
  const system = await contextFor({ slug }, { kind: "system" }, now);
  const { id } = await inviteMember(system, { email, role: "admin" });
  const actor = { kind: "staff", id, role: "admin", authenticatedAt: now } as const;
  const ctx = await contextFor({ slug }, actor, now);
  await joinDesk(ctx);
  return { id, ctx };
}

const nameOf = async ({ id, ctx }: Awaited<ReturnType<typeof member>>) =>
  (await listMembers(ctx)).find((one) => one.id === id)?.name;

test("a member's name applies at each of their desks and to nobody else, and without a name their address is shown again", async () => {
  const [ada, ben] = [await member("ada@example.org"), await member("ben@example.org")];
  const there = await member("ada@example.org", "imgus");
  await saveName(ada.ctx, { name: "Ada Lovelace" });
  expect(await Promise.all([ada, there, ben].map(nameOf))).toEqual([
    "Ada Lovelace",
    "Ada Lovelace",
    null,
  ]);
  await saveName(there.ctx, { name: "" });
  expect(await nameOf(ada)).toBeNull();
});

test("a name stays plain text in every email, even if it looks like markup or a placeholder", async () => {
  const { ctx } = await member("markup@example.org");
  await saveName(ctx, { name: "<b>Mara</b> & {desk}" });
  const { id } = await inviteMember(ctx, { email: "new@example.org", role: "handler" });
  const { rows } = await world.owner.query("select id, sealed from email where recipient_id = $1", [
    id,
  ]);
  const { text, html } = openEmail(rows[0].id, rows[0].sealed, null);
  expect(text).toContain("<b>Mara</b> & {desk}");
  expect(html).toContain("&lt;b&gt;Mara&lt;/b&gt; &amp; {desk}");
  expect(html).not.toContain("<b>Mara");
});

test("the provider's name is used only for a member without a name, when its account is first used, and only if it is a valid name", async () => {
  const linked = async ({ id }: { id: string }, name: string | null) => {
    const user = { id, email: "x@example.org" };
    const account = { type: "oauth", provider: "oidc", providerAccountId: id } as const;
    const client = { device: null, network: null };
    const visit = { now, client, previousToken: undefined, confirming: null };
    await authOptions(visit).events?.linkAccount?.({ user, account, profile: { ...user, name } });
  };
  const [none, typed] = [await member("none@example.org"), await member("typed@example.org")];
  for (const name of [null, "", "Two\nlines"]) await linked(none, name);
  expect(await nameOf(none)).toBeNull();
  await linked(none, " Nora Ng ");
  expect(await nameOf(none)).toBe("Nora Ng");
  await saveName(typed.ctx, { name: "As I write it" });
  await linked(typed, "AS THE DIRECTORY HAS IT");
  expect(await nameOf(typed)).toBe("As I write it");
});
