import { expect, test } from "vitest";
import type { Law } from "@/lib/domain/law/law";
import { lawFor } from "@/lib/domain/laws/laws";
import english from "@/lib/messages/en/source.json";
import { computeDeadline } from "./deadline";
import { fromVector, vectorExpectation } from "./deadline-vectors";
import vectors from "./deadline-vectors.json";

type Vector = (typeof vectors)[number];
type Row = { regime: string; name: string; examples: number; passed: number };

/** Whether the computed deadline has every date of the example. */
function passes(vector: Vector): boolean {
  const found = vectorExpectation(computeDeadline(fromVector(vector)));
  const expected = Object.entries(vector.expect);
  return expected.length > 0 && expected.every(([field, date]) => (found[field] ?? null) === date);
}

/** The GDPR has an official name in each language of the European Union, so its name is a message. */
const nameOf = ({ id, name }: Law): string => (id === "eu-gdpr" ? english.euGdpr.name : name);

function rows(): Row[] {
  const found = new Map<string, Row>();
  for (const vector of vectors) {
    const { regime } = vector;
    const name = nameOf(lawFor(regime.toLowerCase()));
    const { examples, passed } = found.get(regime) ?? { examples: 0, passed: 0 };
    found.set(regime, {
      regime,
      name,
      examples: examples + 1,
      passed: passed + (passes(vector) ? 1 : 0),
    });
  }
  return [...found.values()];
}

function page(found: readonly Row[]): string {
  const sum = (field: "examples" | "passed") => found.reduce((n, row) => n + row[field], 0);
  const official = vectors.filter((vector) => vector.official).length;
  const lines = [
    ...found.map((row) => [row.regime, row.name, row.examples, row.passed]),
    ["**All**", "", `**${sum("examples")}**`, `**${sum("passed")}**`],
  ].map((cells) => `| ${cells.join(" | ")} |`);
  return `# Worked examples of the legal clock

The clock comes to every date of ${sum("passed")} of ${sum("examples")} worked examples under ${found.length} laws; ${official} of them follow examples of the EDPB and the ICO.
Each example is a request with its history, and the dates that the law gives it. They stand in
[lib/domain/clock/deadline-vectors.json](../lib/domain/clock/deadline-vectors.json) and are run with each test of this
table; \`npm run desk -- clock --vectors lib/domain/clock/deadline-vectors.json\` runs them by hand.

| Regime | Law | Examples | Passed |
| --- | --- | ---: | ---: |
${lines.join("\n")}
`;
}

test("every worked example passes, and the table in the docs is up to date", async () => {
  const found = rows();
  for (const { regime, examples, passed } of found)
    expect([regime, passed]).toEqual([regime, examples]);
  await expect(page(found)).toMatchFileSnapshot("../../../docs/clock-vectors.md");
});
