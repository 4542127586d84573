import { expect, test } from "vitest";
import { rowOf, STEPS, type Step } from "@/lib/domain/request/steps";
import {
  DEFAULT_EMAIL_CHOICES,
  MAIL_KINDS,
  mailChoicesSchema,
  mailKindsOf,
  waysOf,
} from "./notification";

test("an auditor cannot choose emails about the work of handlers", () => {
  expect(mailKindsOf("handler")).toEqual(MAIL_KINDS);
  expect(mailKindsOf("auditor")).toEqual(["mention", "back"]);
});

test("the default of each kind of email is one of its choices", () => {
  for (const kind of MAIL_KINDS) expect(waysOf(kind), kind).toContain(DEFAULT_EMAIL_CHOICES[kind]);
});

test("an unknown choice is rejected, and a kind that is not sent has no value", () => {
  expect(mailChoicesSchema.safeParse({ digest: "at-once" }).success).toBe(false);
  expect(mailChoicesSchema.safeParse({ mention: "hourly" }).success).toBe(false);
  expect(mailChoicesSchema.parse({ reply: "daily" })).toEqual({ reply: "daily" });
});

test("no step resolves a mention, because only the mentioned member can", () => {
  for (const step of Object.keys(STEPS) as Step[]) {
    const { own, all } = rowOf(step).resolves;
    expect([...own, ...all], step).not.toContain("mention");
  }
});

test("a step that ends the request resolves the notifications of all members about deadlines and replies", () => {
  for (const step of ["fulfil", "refuse", "hold-nothing", "close", "withdraw"] as const) {
    expect(rowOf(step).resolves.all, step).toEqual(expect.arrayContaining(["reply", "due-soon"]));
  }
  expect(rowOf("note").resolves).toEqual({ own: [], all: [] });
});
