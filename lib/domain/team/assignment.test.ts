import { expect, test } from "vitest";
import {
  type Asked,
  type AssignmentRule,
  type AssignmentTerms,
  chooseTaker,
  movedRule,
  type Taker,
  typedModeSchema,
  typedRuleSchema,
  withoutRule,
  withRule,
} from "./assignment";

const TODAY = "2026-12-02";
const AWAY = { awayFrom: "2026-12-01", awayUntil: "2026-12-02" };

const taker = (userId: string, more: Partial<Taker> = {}): Taker => ({
  userId,
  role: "handler",
  takesPart: true,
  lastTurn: 0,
  open: 0,
  awayFrom: null,
  awayUntil: null,
  standInId: null,
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
const REQUEST: Asked = { right: "erasure", laws: ["eu-gdpr"], residence: "eea", locale: "de" };

type Row = [name: string, terms: AssignmentTerms, takers: Taker[], chosen: string | null];

const two = [taker("a", { lastTurn: 4, open: 1 }), taker("b", { lastTurn: 2, open: 3 })];
const ROWS: Row[] = [
  ["by hand it stays with nobody", { mode: "hand", rules: [] }, two, null],
  ["in turn it is who got none for the longest", { mode: "turn", rules: [] }, two, "turn:b"],
  ["by load it is who has fewest open", { mode: "load", rules: [] }, two, "load:a"],
  [
    "of equal loads it is who got none for the longest",
    { mode: "load", rules: [] },
    [taker("a", { lastTurn: 2, open: 1 }), taker("b", { lastTurn: 1, open: 1 })],
    "load:b",
  ],
  [
    "a rule goes before the turn, and asks nobody whether they take part",
    { mode: "turn", rules: [rule("r", ["a"], { right: "erasure" })] },
    [taker("a", { lastTurn: 9, takesPart: false }), taker("b")],
    "rule:a:1",
  ],
  [
    "the first rule that fits wins",
    {
      mode: "hand",
      rules: [rule("r", ["a"], { right: "access" }), rule("s", ["b"]), rule("t", ["a"])],
    },
    two,
    "rule:b:2",
  ],
  [
    "all that a rule asks has to be so",
    { mode: "hand", rules: [rule("r", ["a"], { right: "erasure", residence: "uk" })] },
    two,
    null,
  ],
  [
    "a law among several that apply is enough, and so is a language without its region",
    { mode: "hand", rules: [rule("r", ["a"], { law: "eu-gdpr", locale: "de" })] },
    two,
    "rule:a:1",
  ],
  [
    "among several people of a rule it is who got none for the longest",
    { mode: "hand", rules: [rule("r", ["a", "b"])] },
    two,
    "rule:b:1",
  ],
  [
    "a rule whose people are all away falls through to the next",
    { mode: "turn", rules: [rule("r", ["a"]), rule("s", ["b"])] },
    [taker("a", AWAY), taker("b")],
    "rule:b:2",
  ],
  [
    "a rule whose people are gone or only audit now falls through to the mode",
    { mode: "turn", rules: [rule("r", ["gone", "a"])] },
    [taker("a", { role: "auditor" }), taker("b")],
    "turn:b",
  ],
  [
    "where all are away it stays with nobody",
    { mode: "turn", rules: [] },
    [taker("a", AWAY)],
    null,
  ],
  [
    "who does not take part gets none in turn",
    { mode: "load", rules: [] },
    [taker("a", { takesPart: false }), taker("b", { open: 7 })],
    "load:b",
  ],
];

test.each(ROWS)("%s", (_, terms, takers, chosen) => {
  const request = { ...REQUEST, laws: ["uk-gdpr", "eu-gdpr"], locale: "de-AT" };
  const choice = chooseTaker(terms, request, takers, TODAY);
  const said =
    choice && [choice.by, choice.assignee, choice.rule?.number].filter(Boolean).join(":");
  expect(said).toBe(chosen);
});

/** The same numbers on every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const ROLES = ["admin", "handler", "auditor"];

test("whatever the rules and absences, nobody is chosen who is away, only audits, or is gone", () => {
  const throwDice = dice(7);
  for (let round = 0; round < 3000; round += 1) {
    const takers = Array.from({ length: throwDice(5) }, (_, at) =>
      taker(`m${at}`, {
        role: ROLES[throwDice(3)],
        takesPart: throwDice(2) === 0,
        lastTurn: throwDice(4),
        open: throwDice(4),
        ...(throwDice(2) === 0 && { awayFrom: `2026-12-0${1 + throwDice(3)}` }),
        ...(throwDice(2) === 0 && { awayUntil: `2026-12-0${1 + throwDice(3)}` }),
      }),
    );
    const rules = Array.from({ length: throwDice(4) }, (_, at) =>
      rule(`r${at}`, [`m${throwDice(7)}`, `m${throwDice(7)}`], {
        right: throwDice(2) === 0 ? "erasure" : "access",
      }),
    );
    const mode = (["hand", "turn", "load"] as const)[throwDice(3)] ?? "hand";
    const choice = chooseTaker({ mode, rules }, REQUEST, takers, TODAY);
    if (!choice) continue;
    const chosen = takers.find(({ userId }) => userId === choice.assignee);
    expect(chosen?.role).not.toBe("auditor");
    const { awayFrom = null, awayUntil = null } = chosen ?? {};
    const covers = awayFrom && awayFrom <= TODAY && (!awayUntil || awayUntil >= TODAY);
    expect(covers ? "away" : "here").toBe("here");
    if (choice.by !== "rule") expect(chosen?.takesPart).toBe(true);
  }
});

test("in turn, the shares of those who are there all the while differ by at most one", () => {
  const throwDice = dice(11);
  for (let round = 0; round < 200; round += 1) {
    const names = Array.from({ length: 2 + throwDice(5) }, (_, at) => `m${at}`);
    const turns = new Map(names.map((name) => [name, throwDice(3)]));
    const shares = new Map(names.map((name) => [name, 0]));
    for (let given = 0; given < 40; given += 1) {
      const takers = names.map((name) => taker(name, { lastTurn: turns.get(name) ?? 0 }));
      const choice = chooseTaker({ mode: "turn", rules: [] }, REQUEST, takers, TODAY);
      const chosen = choice?.assignee ?? "";
      turns.set(chosen, 1 + Math.max(...turns.values()));
      shares.set(chosen, (shares.get(chosen) ?? 0) + 1);
      expect(Math.max(...shares.values()) - Math.min(...shares.values())).toBeLessThanOrEqual(1);
    }
  }
});

test("rules are added at the end, changed in place, moved by one and taken away", () => {
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

test("an empty condition fits everything, and a rule without people is told at its field", () => {
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
