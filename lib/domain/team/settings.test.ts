import { expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import { ROLES } from "@/lib/domain/request/role";
import { FIRST_SETTINGS, nameSchema, settingsOf, settingsSchema, startOf } from "./settings";

test("stored settings keep the values that this version knows, and the others become the defaults", () => {
  expect(settingsOf(null)).toEqual(FIRST_SETTINGS);
  expect(
    settingsOf({
      density: "cosy",
      theme: "sepia",
      columns: ["law", "mood"],
      rows: 51,
      zone: 7,
      start: 1,
    }),
  ).toEqual({
    ...FIRST_SETTINGS,
    density: "cosy",
  });
});

test("columns keep the order of the list, however they were ticked, and can all be unticked", () => {
  const form = { density: "compact", theme: "dark", rows: "200", zone: "" };
  expect(settingsSchema.parse({ ...form, columns: "reference,time" }).columns).toEqual([
    "time",
    "reference",
  ]);
  expect(settingsSchema.parse({ ...form, columns: "" })).toEqual({
    density: "compact",
    theme: "dark",
    columns: [],
    rows: 200,
    start: null,
    zone: null,
    language: null,
    takeBack: 10,
  });
});

test("an unknown time zone is reported at its field", () => {
  const { error } = settingsSchema.safeParse({
    density: "compact",
    theme: "dark",
    columns: "",
    rows: 50,
    zone: "Europe/Atlantis",
  });
  expect(error?.issues).toMatchObject([{ path: ["zone"] }]);
  expect(error?.issues[0]?.message).toBe("problem.settings.zone");
});

test("the inbox opens with the chosen view, or else with the default of the role", () => {
  const starts = (start: unknown) => {
    const settings = settingsOf({ start });
    return ROLES.map((role) => `${role}: ${startOf(settings, role)}`);
  };
  expect(starts(null)).toEqual(["admin: open", "handler: open", "auditor: all"]);
  expect(starts("")).toEqual(starts(null));
  expect(starts("closed")).toEqual(starts(null));
  expect(starts("mine")).toEqual(["admin: mine", "handler: mine", "auditor: mine"]);
  expect(starts("open")).toContain("auditor: open");
});

test("a name is one line of up to 80 characters with a letter or digit of any script, or empty", () => {
  const named = (name: unknown) => nameSchema.safeParse({ name });
  for (const name of ["Zoë O’Brien-Smith", "王 小明", "علی", "<b>Ada</b> 2", "ക്‍ഷ", "𝒜".repeat(80)])
    expect(named(name).data, name).toEqual({ name });
  expect(named("  Ada ").data).toEqual({ name: "Ada" });
  expect(named(" \n ").data).toEqual({ name: "" });
  expect(named("a".repeat(81)).error?.issues[0]?.message).toBe(
    message("problem.name.tooLong", { n: 80 }),
  );
  const rejected = ["Ada\nBcc: x", "Ada\u0000", "Ada\u2028x", "Ada\u202efdp", "\u200b\u200b", "…"];
  for (const name of rejected)
    expect(named(name).error?.issues[0]?.message, name).toBe("problem.settings.nameLetters");
  for (const name of [undefined, 7])
    expect(named(name).error?.issues[0]?.message, String(name)).toBe("problem.settings.name");
});
