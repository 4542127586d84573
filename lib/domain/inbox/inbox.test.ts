import fc from "fast-check";
import { expect, test } from "vitest";
import { RIGHTS } from "@/lib/domain/law/right";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import { CHANNELS } from "@/lib/domain/request/channel";
import { VIEWS, type ViewName } from "@/lib/domain/request/view";
import { DUE_WINDOWS, inboxQuery, inboxSearch, isNarrowed, linkTo, SORTS } from "./inbox";

const read = (search: string, start?: ViewName) =>
  inboxQuery(Object.fromEntries(new URLSearchParams(search)), start);

test("the URL of a list contains the whole query", () => {
  const some = <T>(values: readonly T[]) =>
    fc.option(fc.constantFrom(...values), { nil: undefined });
  fc.assert(
    fc.property(
      fc.record({
        view: fc.constantFrom(...VIEWS),
        sort: fc.constantFrom(...SORTS),
        q: some(["ada@example.org", "7K4M-9XQP", "Zoë & Łuczak?"]),
        right: some(RIGHTS),
        law: some(["eu-gdpr", "us-ca"] as const),
        assignee: some(["nobody", "usr-1"]),
        due: some(DUE_WINDOWS),
        channel: some(CHANNELS),
        locale: some(["de", "en"]),
        residence: some(RESIDENCES),
        tag: some(["press", "Zoë & Łuczak?", "200"]),
        unread: some(["1"] as const),
      }),
      (query) => {
        expect(read(inboxSearch(query))).toEqual({ ...query, after: undefined });
        expect(read(inboxSearch(query, "17.req_1")).after).toBe("17.req_1");
      },
    ),
  );
});

test("the list of open requests by due date has a URL without parameters", () => {
  expect(inboxSearch(read(""))).toBe("");
  expect(isNarrowed(read("view=closed&sort=newest"))).toBe(false);
  expect(isNarrowed(read("due=week"))).toBe(true);
});

test("the start view applies only to a URL without parameters", () => {
  expect(read("", "mine").view).toBe("mine");
  for (const search of ["right=access", "after=17.req_1", "view=secret", "view=open"]) {
    expect(read(search, "mine").view).toBe("open");
  }
});

test("a link to a list opens that list with every start view", () => {
  for (const start of VIEWS) {
    for (const view of VIEWS) {
      const search = inboxSearch({ view, sort: "due" });
      expect(read(linkTo(search, start), start).view).toBe(view);
    }
  }
  expect(linkTo("", "open")).toBe("");
});

test("invalid parameters are ignored", () => {
  const query = read(
    "view=secret&sort=;drop&right=x&law=__proto__&locale=../..&residence=mars&due=now&unread=yes&tag=%20",
  );
  expect(query).toMatchObject({ view: "open", sort: "due" });
  expect(isNarrowed(query)).toBe(false);
  expect(read("assignee=usr%00-1").assignee).toBe("usr-1");
});
