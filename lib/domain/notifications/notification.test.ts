import { expect, test } from "vitest";
import { rowOf, STEPS, type Step } from "@/lib/domain/request/steps";
import { MAIL_KINDS, mailChoicesSchema, mailKindsOf, USUAL_MAIL, waysOf } from "./notification";

test("everybody chooses among what can reach them: an auditor has nothing in hand", () => {
  expect(mailKindsOf("handler")).toEqual(MAIL_KINDS);
  expect(mailKindsOf("auditor")).toEqual(["mention", "back"]);
});

test("the usual mail is one of the ways of each kind", () => {
  for (const kind of MAIL_KINDS) expect(waysOf(kind), kind).toContain(USUAL_MAIL[kind]);
});

test("a way that there is not is refused, and what is not named stays as it is", () => {
  expect(mailChoicesSchema.safeParse({ digest: "at-once" }).success).toBe(false);
  expect(mailChoicesSchema.safeParse({ mention: "hourly" }).success).toBe(false);
  expect(mailChoicesSchema.parse({ reply: "daily" })).toEqual({ reply: "daily" });
});

test("no step ends a mention: that is for whoever was named", () => {
  for (const step of Object.keys(STEPS) as Step[]) {
    const { own, all } = rowOf(step).resolves;
    expect([...own, ...all], step).not.toContain("mention");
  }
});

test("what ends the matter leaves no date and no reply to anybody", () => {
  for (const step of ["fulfil", "refuse", "hold-nothing", "close", "withdraw"] as const) {
    expect(rowOf(step).resolves.all, step).toEqual(expect.arrayContaining(["reply", "due-soon"]));
  }
  expect(rowOf("note").resolves).toEqual({ own: [], all: [] });
});
