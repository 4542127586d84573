import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  computeDeadline,
  type Deadline,
  type DeadlineInput,
  type Wait,
} from "@/lib/domain/deadline";
import { fromVector, vectorExpectation, vectorSchema } from "@/lib/domain/deadline-vectors";
import { ENGINE_RIGHTS, type EngineRight, WAIT_REASONS, type WaitReason } from "@/lib/domain/law";
import { isLawId, LAW_IDS, LAWS } from "@/lib/domain/laws";
import { Problem } from "@/lib/domain/problem";
import { calendarFor } from "@/lib/platform/holidays";
import { sayReason } from "@/lib/words/reason";
import { formatDay, formatInstant, wordsFor } from "@/lib/words/words";

const text = { type: "string" } as const;
const OPTIONS = {
  law: text,
  right: { ...text, default: "access" },
  received: text,
  requested: text,
  zone: text,
  region: text,
  pause: { ...text, multiple: true },
  resume: { ...text, multiple: true },
  extend: text,
  "house-days": text,
  json: { type: "boolean", default: false },
  vectors: text,
} as const;

type Values = ReturnType<typeof parse>;
const parse = (args: string[]) => parseArgs({ args, options: OPTIONS }).values;

/** The legal clock on its own: no database, no desk, nothing stored. */
export const clock = {
  usage:
    "clock --law LAW --right RIGHT --received INSTANT --zone ZONE --region REGION [--pause REASON@INSTANT --resume REASON@INSTANT --extend INSTANT --house-days N] [--json] | clock --vectors FILE",
  run: async (args: string[]): Promise<number> => {
    const values = parse(args);
    if (values.vectors !== undefined) return tryVectors(values.vectors);
    const input = inputOf(values);
    const deadline = computeDeadline(input);
    console.log(values.json ? JSON.stringify(deadline, null, 2) : told(deadline, input.zone));
    return 0;
  },
};

const wrong = (field: string, remedy: string): Problem =>
  new Problem("invalid", "The clock cannot be set.", { [field]: remedy });

function inputOf(values: Values): DeadlineInput {
  const { law = "", received, zone, region, extend, requested } = values;
  if (!isLawId(law)) throw wrong("law", `Choose one of ${LAW_IDS.join(", ")}.`);
  const right = ENGINE_RIGHTS.find((known): known is EngineRight => known === values.right);
  if (!right) throw wrong("right", `Choose one of ${ENGINE_RIGHTS.join(", ")}.`);
  if (!received) throw wrong("received", "Give the instant of receipt, like 2026-01-31T22:30:00Z.");
  if (!zone) throw wrong("zone", "Give the controller's time zone, like Europe/Berlin.");
  if (!region) throw wrong("region", "Give whose public holidays count, like DE-BE.");
  const year = Number(received.slice(0, 4));
  if (!Number.isInteger(year)) throw wrong("received", "Give it like 2026-01-31T22:30:00Z.");
  return {
    law,
    right,
    receivedAt: received,
    zone,
    calendar: calendarFor({ region, years: [year - 1, year, year + 1, year + 2], weekend: [6, 7] }),
    waits: waitsOf(values.pause ?? [], values.resume ?? []),
    ...(requested !== undefined && { requestedAt: requested }),
    ...(extend !== undefined && { extension: { noticeAt: extend } }),
    ...(values["house-days"] !== undefined && { houseDays: Number(values["house-days"]) }),
  };
}

function waitsOf(pauses: string[], resumes: string[]): Wait[] {
  const waits = pauses.map((pause): Wait => {
    const { reason, at } = momentOf("pause", pause);
    return { reason, askedAt: at };
  });
  for (const resume of resumes) {
    const { reason, at } = momentOf("resume", resume);
    const open = waits.find((wait) => wait.reason === reason && wait.answeredAt === undefined);
    if (!open) throw wrong("resume", `There is no pause for ${reason} that this could end.`);
    open.answeredAt = at;
  }
  return waits;
}

function momentOf(field: string, given: string): { reason: WaitReason; at: string } {
  const [name = "", at = ""] = given.split("@");
  const reason = WAIT_REASONS.find((known) => known === name);
  if (!reason || !at) {
    throw wrong(
      field,
      `Give it like identity@2026-02-03T10:00:00Z; reasons are ${WAIT_REASONS.join(", ")}.`,
    );
  }
  return { reason, at };
}

function told(deadline: Deadline, zone: string): string {
  const words = wordsFor("en");
  const day = (on: string | null | undefined) => (on ? formatDay(words, on) : "none");
  const facts: [string, string][] = [
    ["Law", `${LAWS[deadline.law].name} (${deadline.lawVersion})`],
    ["State", deadline.state],
    ["Received", day(deadline.receivedOn)],
    ["Last day by law", day(deadline.dueOn)],
  ];
  const more: [string, string | null | undefined][] = [
    ["Tell of an extension by", deadline.noticeDueOn],
    ["Could be extended to", deadline.extendableTo],
    ["Extended to", deadline.extendedDueOn],
    ["Outer limit", deadline.outerDueOn],
    ["Cautious day", deadline.safeDueOn],
    ["House promise", deadline.houseDueOn],
    ["Work to", deadline.targetOn],
  ];
  for (const [label, on] of more) if (on) facts.push([label, day(on)]);
  if (deadline.ackDueAt) {
    facts.push(["Acknowledge by", formatInstant(words, new Date(deadline.ackDueAt), zone)]);
  }
  const lines = facts.map(([label, value]) => `${label.padEnd(24)} ${value}`);
  const reasons = deadline.reasons.map(
    (reason, at) => `${at + 1}. ${sayReason(words, reason, zone)}`,
  );
  return [...lines, "", "How the date was reached", ...reasons].join("\n");
}

/** Compares each example's `expect` with the clock; the last line counts. */
function tryVectors(file: string): number {
  const vectors = readVectors(file);
  let failed = 0;
  for (const vector of vectors) {
    const differences = differencesOf(vector);
    if (differences.length === 0) continue;
    failed += 1;
    for (const difference of differences) console.log(difference);
  }
  console.log(`${vectors.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function readVectors(file: string): unknown[] {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw wrong("vectors", "Give a file that holds an array of examples as JSON.");
  }
  if (!Array.isArray(read)) throw wrong("vectors", "The file has to hold an array of examples.");
  return read;
}

function differencesOf(vector: unknown): string[] {
  const parsed = vectorSchema.safeParse(vector);
  const id = (vector as { id?: unknown } | null)?.id ?? "an example without id";
  if (!parsed.success) return [`${id}: cannot be read`];
  try {
    const found: Record<string, unknown> = vectorExpectation(computeDeadline(fromVector(vector)));
    return Object.entries(parsed.data.expect)
      .filter(([field, expected]) => (found[field] ?? null) !== expected)
      .map(
        ([field, expected]) => `${id}: ${field} is ${found[field] ?? null}, expected ${expected}`,
      );
  } catch (error) {
    if (error instanceof Problem)
      return [`${id}: ${Object.values(error.fields).join(" ") || error.message}`];
    throw error;
  }
}
