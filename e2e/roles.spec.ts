import { readFileSync } from "node:fs";
import { type APIRequestContext, expect, type PlaywrightWorkerArgs } from "@playwright/test";
import { APP_URL } from "./desk";
import { submitVerified } from "./requester";
import { type Role, staffState, test } from "./staff";
import { openDesk } from "./test-desk";

const ROLES: readonly Role[] = ["admin", "auditor", "handler"];
const ALL = ROLES.join(" ");

/** The forms on this page depend on how recently the team member signed in, not on the role. */
const OWN_SIGN_IN = "/desk/[desk]/account/sign-in";

/**
 * Every page of a desk, with the roles that can open it (all others read that they have no access) and the roles that
 * get a form on it.
 */
const PAGES: Readonly<Record<string, readonly [opens: string, acts: string]>> = {
  "/desk/[desk]": [ALL, "admin auditor handler"],
  "/desk/[desk]/requests/[reference]": [ALL, "admin handler"],
  "/desk/[desk]/requests/new": ["admin handler", "admin handler"],
  "/desk/[desk]/policy": [ALL, ""],
  "/desk/[desk]/policy/approval": [ALL, "admin"],
  "/desk/[desk]/policy/assignment": [ALL, "admin"],
  // The form that applies new terms appears only with their preview.
  "/desk/[desk]/policy/clock": [ALL, ""],
  "/desk/[desk]/policy/identity": [ALL, "admin"],
  "/desk/[desk]/policy/targets": [ALL, "admin"],
  "/desk/[desk]/form": [ALL, "admin"],
  "/desk/[desk]/brand": [ALL, "admin"],
  "/desk/[desk]/templates": ["admin handler", "admin"],
  // The only form on this page downloads the figures as a file.
  "/desk/[desk]/reports": [ALL, ALL],
  "/desk/[desk]/team": [ALL, "admin"],
  "/desk/[desk]/calendar": ["admin handler", "admin handler"],
  "/desk/[desk]/audit-log": ["admin auditor", "admin auditor"],
  "/desk/[desk]/bulk/[id]": ["admin", "admin"],
  "/desk/[desk]/notifications": [ALL, ""],
  "/desk/[desk]/account": [ALL, ALL],
  [OWN_SIGN_IN]: [ALL, ""],
};

/** The pages in the build manifest, so a new page is always tested. */
const pagesAndRoutes = Object.values(
  JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>,
).filter((path) => path.startsWith("/desk/[desk]"));
const handlers = Object.entries(
  JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>,
)
  .filter(([file]) => file.endsWith("/route"))
  .map(([, path]) => path);

type Place = { slug: string; reference: string; act: string };

const at = (path: string, { slug, reference, act }: Place): string =>
  path.replace("[desk]", slug).replace("[reference]", reference).replace("[id]", act);

const signedIn = (playwright: PlaywrightWorkerArgs["playwright"], role: Role) =>
  playwright.request.newContext({ baseURL: APP_URL, storageState: staffState(role) });

/** Creates a bulk action of the admin without starting it. Only that admin can open it. Returns its id. */
async function createBulkAction(admin: APIRequestContext, { slug, reference }: Omit<Place, "act">) {
  const response = await admin.post(`/desk/${slug}/bulk/choose`, {
    headers: { origin: APP_URL },
    form: { act: "assign", chosen: reference },
    maxRedirects: 0,
  });
  return response.headers().location?.split("/").at(-1) ?? "";
}

/** What the user of `request` can do on a page: nothing, read it, or send a form in its main part. */
async function accessTo(
  request: APIRequestContext,
  path: string,
): Promise<"closed" | "reads" | "acts"> {
  const response = await request.get(path, { maxRedirects: 0 });
  const main = /<main.*<\/main>/s.exec(await response.text())?.[0] ?? "";
  if (response.status() !== 200 || main.includes("You do not have access to this page"))
    return "closed";
  return /<form[^>]*method="post"/i.test(main) ? "acts" : "reads";
}

test("each page of a desk opens for the roles in the table and for no other role", async ({
  playwright,
  request,
}) => {
  const pages = pagesAndRoutes.filter((path) => !handlers.includes(path)).sort();
  expect(Object.keys(PAGES).sort()).toEqual(pages);
  const slug = await openDesk("roles", {}, ROLES);
  const { reference } = await submitVerified(request, slug);
  const admin = await signedIn(playwright, "admin");
  const place = { slug, reference, act: await createBulkAction(admin, { slug, reference }) };
  await admin.dispose();
  const found: Record<string, { opens: Role[]; acts: Role[] }> = {};
  for (const role of ROLES) {
    const context = await signedIn(playwright, role);
    for (const path of pages) {
      const page = found[path] ?? { opens: [], acts: [] };
      found[path] = page;
      const access = await accessTo(context, at(path, place));
      if (access !== "closed") page.opens.push(role);
      if (access === "acts" && path !== OWN_SIGN_IN) page.acts.push(role);
    }
    await context.dispose();
  }
  const actual = Object.entries(found).map(([path, { opens, acts }]) => [
    path,
    [opens.join(" "), acts.join(" ")],
  ]);
  expect(Object.fromEntries(actual)).toEqual(PAGES);
});

test("no page of a desk reveals that it exists to visitors who do not work there or are not signed in", async ({
  playwright,
  request,
}) => {
  const slug = await openDesk("others");
  const admin = await signedIn(playwright, "admin");
  for (const path of Object.keys(PAGES)) {
    const page = at(path, { slug, reference: "7777-7777", act: "blk_none" });
    expect((await admin.get(page)).status(), page).toBe(404);
    const stranger = await request.get(page, { maxRedirects: 0 });
    expect(stranger.status(), page).toBe(307);
    expect(stranger.headers().location, page).toContain("/sign-in");
  }
  await admin.dispose();
});
