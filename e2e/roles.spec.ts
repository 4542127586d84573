import { readFileSync } from "node:fs";
import { type APIRequestContext, expect, type PlaywrightWorkerArgs } from "@playwright/test";
import { APP_URL } from "./desk";
import { openDesk } from "./own-desk";
import { open, type Slug } from "./person";
import { type Role, staffState, test } from "./staff";

const ROLES: readonly Role[] = ["admin", "auditor", "handler"];
const ALL = ROLES.join(" ");

/** Which forms it has depends on how long ago its member signed in, and not on the role. */
const OWN_SIGN_IN = "/desk/[desk]/account/sign-in";

/**
 * Every page of a desk: the roles that it opens for, the others being told who may change that, and those that
 * it gives a form to send.
 */
const PAGES: Readonly<Record<string, readonly [opens: string, acts: string]>> = {
  "/desk/[desk]": [ALL, "admin auditor handler"],
  "/desk/[desk]/requests/[reference]": [ALL, "admin handler"],
  "/desk/[desk]/policy": [ALL, ""],
  "/desk/[desk]/policy/approval": [ALL, "admin"],
  "/desk/[desk]/policy/assignment": [ALL, "admin"],
  // Terms are tried first: the form to apply them comes with what they would do.
  "/desk/[desk]/policy/clock": [ALL, ""],
  "/desk/[desk]/policy/identity": [ALL, "admin"],
  "/desk/[desk]/policy/targets": [ALL, "admin"],
  "/desk/[desk]/form": [ALL, "admin"],
  "/desk/[desk]/brand": [ALL, "admin"],
  "/desk/[desk]/templates": ["admin handler", "admin"],
  // What each may send is for the figures as a file.
  "/desk/[desk]/reports": [ALL, ALL],
  "/desk/[desk]/team": [ALL, "admin"],
  "/desk/[desk]/calendar": ["admin handler", "admin handler"],
  "/desk/[desk]/audit-log": ["admin auditor", "admin auditor"],
  "/desk/[desk]/bulk/[id]": ["admin", "admin"],
  "/desk/[desk]/notifications": [ALL, ""],
  "/desk/[desk]/account": [ALL, ALL],
  [OWN_SIGN_IN]: [ALL, ""],
};

/** The pages of the build: a new one cannot escape. */
const built = Object.values(
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

/** An act on several requests that the admin has begun and not started: theirs alone. */
async function begun(admin: APIRequestContext, { slug, reference }: Omit<Place, "act">) {
  const answer = await admin.post(`/desk/${slug}/bulk/choose`, {
    headers: { origin: APP_URL },
    form: { act: "assign", chosen: reference },
    maxRedirects: 0,
  });
  return answer.headers().location?.split("/").at(-1) ?? "";
}

/** What a page is to whoever asks: closed, to be read, or with a form to send in its main part. */
async function seen(
  request: APIRequestContext,
  path: string,
): Promise<"closed" | "reads" | "acts"> {
  const answer = await request.get(path, { maxRedirects: 0 });
  const main = /<main.*<\/main>/s.exec(await answer.text())?.[0] ?? "";
  if (answer.status() !== 200 || main.includes("You do not have access to this page"))
    return "closed";
  return /<form[^>]*method="post"/i.test(main) ? "acts" : "reads";
}

test("each page of a desk opens for the roles in the table, and for nobody else", async ({
  playwright,
  request,
}) => {
  const pages = built.filter((path) => !handlers.includes(path)).sort();
  expect(Object.keys(PAGES).sort()).toEqual(pages);
  const slug = (await openDesk("roles", {}, ROLES)) as Slug;
  const { reference } = await open(request, slug);
  const admin = await signedIn(playwright, "admin");
  const place = { slug, reference, act: await begun(admin, { slug, reference }) };
  await admin.dispose();
  const found: Record<string, { opens: Role[]; acts: Role[] }> = {};
  for (const role of ROLES) {
    const theirs = await signedIn(playwright, role);
    for (const path of pages) {
      const page = found[path] ?? { opens: [], acts: [] };
      found[path] = page;
      const is = await seen(theirs, at(path, place));
      if (is !== "closed") page.opens.push(role);
      if (is === "acts" && path !== OWN_SIGN_IN) page.acts.push(role);
    }
    await theirs.dispose();
  }
  const told = Object.entries(found).map(([path, { opens, acts }]) => [
    path,
    [opens.join(" "), acts.join(" ")],
  ]);
  expect(Object.fromEntries(told)).toEqual(PAGES);
});

test("no page of a desk says that it is there to whoever does not work there, or is not signed in", async ({
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
