import { expect, test } from "vitest";
import {
  type AssignmentCandidate,
  type AssignmentRule,
  type AssignmentTerms,
  chooseAssignee,
  movedRule,
  type RuleInput,
  typedModeSchema,
  typedRuleSchema,
  withoutRule,
  withRule,
} from "./assignment";

const TODAY = "2026-12-02";
const AWAY = { awayFrom: "2026-12-01", awayUntil: "2026-12-02" };

const taker = (userId: string, more: Partial<AssignmentCandidate> = {}): AssignmentCandidate => ({
  userId,
  role: "handler",
  autoAssignable: true,
  lastTurn: 0,
  open: 0,
  awayFrom: null,
  awayUntil: null,
  delegateId: null,
  ...more,
});
const rule = (
  id: string,
  members: string[],
  more: Partial<AssignmentRule> = {},
): AssignmentRule => ({
  id,
  right: null,
  law: null,
  residence: null,
  locale: null,
  members,
  ...more,
});
const REQUEST: RuleInput = { right: "erasure", laws: ["eu-gdpr"], residence: "eea", locale: "de" };

type Row = [
  name: string,
  terms: AssignmentTerms,
  takers: AssignmentCandidate[],
  chosen: string | null,
];

const two = [taker("a", { lastTurn: 4, open: 1 }), taker("b", { lastTurn: 2, open: 3 })];
const ROWS: Row[] = [
  ["in manual mode the request stays unassigned", { mode: "hand", rules: [] }, two, null],
  [
    "round robin chooses the member who has waited longest",
    { mode: "turn", rules: [] },
    two,
    "turn:b",
  ],
  [
    "least busy chooses the member with the fewest open requests",
    { mode: "load", rules: [] },
    two,
    "load:a",
  ],
  [
    "of two equally busy members the one who has waited longest is chosen",
    { mode: "load", rules: [] },
    [taker("a", { lastTurn: 2, open: 1 }), taker("b", { lastTurn: 1, open: 1 })],
    "load:b",
  ],
  [
    "a rule goes before round robin, and also chooses members who are not in the rotation",
    { mode: "turn", rules: [rule("r", ["a"], { right: "erasure" })] },
    [taker("a", { lastTurn: 9, autoAssignable: false }), taker("b")],
    "rule:a:1",
  ],
  [
    "the first rule that matches wins",
    {
      mode: "hand",
      rules: [rule("r", ["a"], { right: "access" }), rule("s", ["b"]), rule("t", ["a"])],
    },
    two,
    "rule:b:2",
  ],
  [
    "a rule matches only if all of its conditions do",
    { mode: "hand", rules: [rule("r", ["a"], { right: "erasure", residence: "uk" })] },
    two,
    null,
  ],
  [
    "one of several applicable laws is enough for a match, and so is the language without its region",
    { mode: "hand", rules: [rule("r", ["a"], { law: "eu-gdpr", locale: "de" })] },
    two,
    "rule:a:1",
  ],
  [
    "of several members in a rule the one who has waited longest is chosen",
    { mode: "hand", rules: [rule("r", ["a", "b"])] },
    two,
    "rule:b:1",
  ],
  [
    "a rule whose members are all away falls through to the next rule",
    { mode: "turn", rules: [rule("r", ["a"]), rule("s", ["b"])] },
    [taker("a", AWAY), taker("b")],
    "rule:b:2",
  ],
  [
    "a rule whose members have left or are auditors now falls through to the mode",
    { mode: "turn", rules: [rule("r", ["gone", "a"])] },
    [taker("a", { role: "auditor" }), taker("b")],
    "turn:b",
  ],
  [
    "where everybody is away the request stays unassigned",
    { mode: "turn", rules: [] },
    [taker("a", AWAY)],
    null,
  ],
  [
    "a member who is not in the rotation is not chosen by the mode",
    { mode: "load", rules: [] },
    [taker("a", { autoAssignable: false }), taker("b", { open: 7 })],
    "load:b",
  ],
];

test.each(ROWS)("%s", (_, terms, takers, chosen) => {
  const request = { ...REQUEST, laws: ["uk-gdpr", "eu-gdpr"], locale: "de-AT" };
  const choice = chooseAssignee(terms, request, takers, TODAY);
  const outcome =
    choice && [choice.by, choice.assignee, choice.rule?.number].filter(Boolean).join(":");
  expect(outcome).toBe(chosen);
});

/** Generates the same numbers on every run. */
function seededRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const ROLES = ["admin", "handler", "auditor"];

test("under any rules and absences, nobody is chosen who is away, is an auditor or has left", () => {
  const random = seededRandom(7);
  for (let round = 0; round < 3000; round += 1) {
    const takers = Array.from({ length: random(5) }, (_, at) =>
      taker(`m${at}`, {
        role: ROLES[random(3)],
        autoAssignable: random(2) === 0,
        lastTurn: random(4),
        open: random(4),
        ...(random(2) === 0 && { awayFrom: `2026-12-0${1 + random(3)}` }),
        ...(random(2) === 0 && { awayUntil: `2026-12-0${1 + random(3)}` }),
      }),
    );
    const rules = Array.from({ length: random(4) }, (_, at) =>
      rule(`r${at}`, [`m${random(7)}`, `m${random(7)}`], {
        right: random(2) === 0 ? "erasure" : "access",
      }),
    );
    const mode = (["hand", "turn", "load"] as const)[random(3)] ?? "hand";
    const choice = chooseAssignee({ mode, rules }, REQUEST, takers, TODAY);
    if (!choice) continue;
    const chosen = takers.find(({ userId }) => userId === choice.assignee);
    expect(chosen?.role).not.toBe("auditor");
    const { awayFrom = null, awayUntil = null } = chosen ?? {};
    const covers = awayFrom && awayFrom <= TODAY && (!awayUntil || awayUntil >= TODAY);
    expect(covers ? "away" : "here").toBe("here");
    if (choice.by !== "rule") expect(chosen?.autoAssignable).toBe(true);
  }
});

test("with round robin, the numbers of requests of members who are never away differ by at most one", () => {
  const random = seededRandom(11);
  for (let round = 0; round < 200; round += 1) {
    const names = Array.from({ length: 2 + random(5) }, (_, at) => `m${at}`);
    const turns = new Map(names.map((name) => [name, random(3)]));
    const shares = new Map(names.map((name) => [name, 0]));
    for (let assigned = 0; assigned < 40; assigned += 1) {
      const takers = names.map((name) => taker(name, { lastTurn: turns.get(name) ?? 0 }));
      const choice = chooseAssignee({ mode: "turn", rules: [] }, REQUEST, takers, TODAY);
      const chosen = choice?.assignee ?? "";
      turns.set(chosen, 1 + Math.max(...turns.values()));
      shares.set(chosen, (shares.get(chosen) ?? 0) + 1);
      expect(Math.max(...shares.values()) - Math.min(...shares.values())).toBeLessThanOrEqual(1);
    }
  }
});

test("a rule is added at the end, changed in place, moved by one place, or removed", () => {
  const rules = [rule("a", ["x"]), rule("b", ["x"]), rule("c", ["x"])];
  const order = (all: readonly AssignmentRule[]) => all.map(({ id }) => id).join("");
  expect(order(withRule(rules, rule("d", ["y"])))).toBe("abcd");
  expect(withRule(rules, rule("b", ["y"]))[1]?.members).toEqual(["y"]);
  expect(order(movedRule(rules, "c", -1))).toBe("acb");
  expect(order(movedRule(rules, "a", -1))).toBe("abc");
  expect(order(movedRule(rules, "a", 1))).toBe("bac");
  expect(order(movedRule(rules, "c", 1))).toBe("abc");
  expect(order(withoutRule(rules, "b"))).toBe("ac");
  expect(() => withoutRule(rules, "gone")).toThrow("problem.assignment.ruleGone");
});

test("an empty condition matches everything, and a rule without members is an error at its field", () => {
  const typed = { right: "", law: "", residence: "", locale: "", members: "a,b,a" };
  expect(typedRuleSchema.parse(typed)).toEqual({
    right: null,
    law: null,
    residence: null,
    locale: null,
    members: ["a", "b"],
  });
  for (const [field, value] of Object.entries({
    right: "all",
    law: "none",
    residence: "mars",
    locale: "d€",
    members: "",
  })) {
    const wrong = typedRuleSchema.safeParse({ ...typed, [field]: value });
    expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  }
  expect(typedModeSchema.safeParse({ mode: "chance" }).success).toBe(false);
});
