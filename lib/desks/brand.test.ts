import { afterAll, beforeAll, expect, test } from "vitest";
import { brandTermsOf } from "@/lib/domain/policy/brand";
import { clockTermsOf } from "@/lib/domain/policy/clock-terms";
import { Problem } from "@/lib/domain/problem/problem";
import type { Context } from "@/lib/platform/context";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { openWorld, SUBJECT, SYSTEM, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { type BrandChange, changeBrand, readLogo } from "./brand";
import { changeClockTerms } from "./clock-terms";
import { createDesk, listDesks } from "./create";

const LOGO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAGAAAAAgCAMAAADaHo1mAAAAA1BMVEUmR423iyHXAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAGklEQVRIie3BAQ0AAADCoPdP7WYOoAAAALoBDCAAARbatHcAAAAASUVORK5CYII=",
  "base64",
);

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES);
});
afterAll(() => world.close());

const admin = async (slug: string) => world.at(slug, await world.staff(slug, "admin"));
const change = (ctx: Context, input: BrandChange) =>
  changeBrand(ctx, input, { seenAt: ctx.desk.changedAt.toISOString() });

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
  );

const logged = async (slug: string): Promise<unknown[]> => {
  const { desk } = await world.at(slug, SYSTEM);
  const { rows } = await world.owner.query(
    `select facts from log_entry where chain = $1 and event = 'policy-changed' order by seq`,
    [desk.id],
  );
  return rows.map(({ facts }) => facts);
};

test("a change takes effect at once, and the log holds the names of its fields and no personal data", async () => {
  const officer = { name: "Quentin Grievance", title: "Officer", email: "q@example.org" };
  const before = await admin("ruthimg");
  const contact = { ...before.desk.policy.contact, email: "new@example.org", officer };
  await change(before, { name: "Ruth & Söhne", brand: "#886a00", intro: "Hello.", contact });
  const after = await world.at("ruthimg", SUBJECT);
  expect(after.desk.name).toBe("Ruth & Söhne");
  expect(after.desk.policy).toMatchObject({ name: "Ruth & Söhne", intro: "Hello.", contact });
  expect(await listDesks()).toContainEqual(expect.objectContaining({ name: "Ruth & Söhne" }));
  const entries = await logged("ruthimg");
  expect(entries).toEqual([
    { fields: ["name", "brand", "intro", "contact.email", "contact.officer"] },
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/Quentin|q@example/);
  expect((await verifyLog(await world.at("ruthimg", SYSTEM))).faults).toEqual([]);
});

test("saving without a change writes no log entry and makes no new version", async () => {
  const ctx = await admin("imgus");
  await change(ctx, brandTermsOf(ctx.desk.policy));
  expect(await logged("imgus")).toEqual([]);
  expect((await admin("imgus")).desk.changedAt).toEqual(ctx.desk.changedAt);
});

test("an unreadable brand colour is rejected even if the page has not checked it", async () => {
  const ctx = await admin("imgus");
  await expect(change(ctx, { brand: "#ffd400" })).rejects.toMatchObject({
    code: "invalid",
    fields: { brand: expect.stringContaining("#886a00") },
  });
  expect((await admin("imgus")).desk.policy.brand).toBe(ctx.desk.policy.brand);
});

test("the second of two admins gets a conflict, even if the first one changed the clock settings", async () => {
  const [one, two] = [await admin("imagerefiner"), await admin("imagerefiner")];
  await change(one, { intro: "First." });
  expect(await codeOf(change(two, { intro: "Second.", logo: LOGO }))).toBe("conflict");
  const { desk } = await admin("imagerefiner");
  expect(desk.policy.intro).toBe("First.");
  expect(await codeOf(readLogo(await world.at("imagerefiner", SUBJECT)))).toBe("not-found");
  const terms = { ...clockTermsOf(desk.policy), houseDays: 12 };
  const third = await admin("imagerefiner");
  await changeClockTerms(third, terms, { seenAt: third.desk.changedAt.toISOString() });
  expect(await codeOf(change(third, { intro: "Third." }))).toBe("conflict");
});

test("only an admin of the desk changes its brand", async () => {
  for (const role of ["handler", "auditor"] as const) {
    const ctx = await world.at("imgus", await world.staff("imgus", role));
    expect(await codeOf(change(ctx, { intro: "Mine." })), role).toBe("forbidden");
    expect(await codeOf(change(ctx, { logo: LOGO })), role).toBe("forbidden");
  }
  for (const actor of [SUBJECT, SYSTEM]) {
    expect(await codeOf(change(await world.at("imgus", actor), { intro: "Mine." }))).toBe(
      "forbidden",
    );
  }
});

test("a logo is stored byte for byte with its type and size, gets a new version when it is replaced, and can be removed", async () => {
  await change(await admin("aigenerator"), { logo: LOGO });
  const shown = await world.at("aigenerator", SUBJECT);
  const { logo } = shown.desk.policy;
  expect(logo).toMatchObject({ type: "image/png", width: 96, height: 32 });
  const read = await readLogo(shown);
  expect(read.type).toBe("image/png");
  expect(Buffer.from(read.content)).toEqual(LOGO);
  await change(await admin("aigenerator"), { intro: "The logo stays." });
  expect((await admin("aigenerator")).desk.policy.logo).toEqual(logo);
  const other = Buffer.from(
    "UklGRiQAAABXRUJQVlA4TBcAAAAvX8AHAAfQo5q0sf8BICH8Xy9G9D/1AwA=",
    "base64",
  );
  await change(await admin("aigenerator"), { logo: other });
  const replaced = (await admin("aigenerator")).desk.policy.logo;
  expect(replaced?.type).toBe("image/webp");
  expect(replaced?.version).not.toBe(logo?.version);
  await change(await admin("aigenerator"), { logo: null });
  expect(await codeOf(readLogo(await world.at("aigenerator", SUBJECT)))).toBe("not-found");
  const { rows } = await world.owner.query("select * from logo");
  expect(rows).toEqual([]);
});

test("a file that is not a picture is not stored, and a logo is never shown at another desk", async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  await expect(change(await admin("artisticmonk"), { logo: svg })).rejects.toMatchObject({
    code: "invalid",
    fields: { files: "problem.brand.pictureType" },
  });
  await change(await admin("artisticmonk"), { logo: LOGO });
  expect(await codeOf(readLogo(await world.at("imgus", SUBJECT)))).toBe("not-found");
});

test("an older policy has no logo, links or embedding sites, and a copied policy has no logo", async () => {
  const { desk } = await world.at("imgus", SYSTEM);
  await world.owner.query(
    `update desk set policy = policy - 'logo' - 'intro' - 'links' - 'embedOrigins', updated_at = now() where id = $1`,
    [desk.id],
  );
  const { policy } = (await world.at("imgus", SUBJECT)).desk;
  expect(policy).toMatchObject({ logo: null, intro: null, links: [], embedOrigins: [] });
  const [copied] = POLICIES;
  if (!copied) throw new Error("There is no policy to copy.");
  const logo = { type: "image/png", width: 1, height: 1, version: "0".repeat(16) } as const;
  await createDesk({ ...copied, slug: "copied", logo }, world.now);
  expect((await world.at("copied", SUBJECT)).desk.policy.logo).toBeNull();
});
