import { readFileSync } from "node:fs";
import { inEnglish } from "@/cli/english";
import { computeDeadline } from "@/lib/domain/clock/deadline";
import { fromVector, vectorExpectation, vectorSchema } from "@/lib/domain/clock/deadline-vectors";
import { Problem } from "@/lib/domain/problem/problem";
import { optionError } from "./clock-input";

/**
 * Compares each example's `expect` with the clock and prints what differs. The last line has the counts. Returns the
 * exit code.
 */
export function tryVectors(file: string): number {
  const examples = readExamples(file);
  let failed = 0;
  for (const [at, example] of examples.entries()) {
    const name = nameOf(example, at);
    const faults = faultsOf(example);
    if (faults.length === 0) continue;
    failed += 1;
    for (const fault of faults) console.log(inOneLine(`${name}: ${fault}`));
  }
  console.log(`${examples.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function readExamples(file: string): unknown[] {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw optionError("vectors", "Enter the name of a JSON file with an array of examples.");
  }
  if (!Array.isArray(read))
    throw optionError("vectors", "The file must contain an array of examples.");
  return read;
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function nameOf(example: unknown, at: number): string {
  const id = isFields(example) ? example.id : undefined;
  return typeof id === "string" && id !== "" ? id : `example ${at + 1}, without id`;
}

/** Examples are text from elsewhere, so none of their line breaks or control sequences may reach the terminal. */
const inOneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/**
 * What is wrong with an example, or differs from the clock. An example that the clock cannot compute is a fault, never
 * a crash.
 */
function faultsOf(example: unknown): string[] {
  const parsed = vectorSchema.safeParse(example);
  if (!parsed.success) return [unreadable(example, parsed.error.issues)];
  const expected = Object.entries(parsed.data.expect);
  if (expected.length === 0) return ["expect is empty"];
  try {
    const found: Fields = vectorExpectation(computeDeadline(fromVector(parsed.data)));
    return expected
      .filter(([field, date]) => (found[field] ?? null) !== date)
      .map(([field, date]) => `${field} is ${found[field] ?? null}, expected ${date}`);
  } catch (error) {
    if (error instanceof Problem)
      return [[error.message, ...Object.values(error.fields)].map(inEnglish).join(" ")];
    return [`the deadline cannot be calculated: ${error instanceof Error ? error.message : error}`];
  }
}

function unreadable(example: unknown, issues: readonly { path: PropertyKey[] }[]): string {
  if (!isFields(example)) return "is not an example";
  const parts = issues.map(({ path }) => {
    const there = path.reduce<unknown>(
      (value, key) => (Array.isArray(value) || isFields(value) ? Reflect.get(value, key) : value),
      example,
    );
    return `${path.join(".")} ${there === undefined ? "is missing" : "cannot be read"}`;
  });
  return [...new Set(parts)].join("; ");
}
