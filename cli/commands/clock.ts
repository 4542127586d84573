import { inEnglish } from "@/cli/english";
import type { Deadline } from "@/lib/domain/clock/deadline";
import { LAWS } from "@/lib/domain/laws/laws";
import { ZONES_RELEASE } from "@/lib/platform/holidays";
import { formatReason } from "@/lib/words/reason";
import { formatUntil } from "@/lib/words/until";
import { formatDay, translatorFor } from "@/lib/words/words";
import { clocksOf, parse } from "./clock-input";
import { tryVectors } from "./clock-vectors";

/** Runs the legal clock on its own: it needs no database and no desk, and stores nothing. */
export const clock = {
  usage:
    "clock --law LAW [--law LAW ...] [--right RIGHT] --received INSTANT --zone ZONE --region REGION [--requested INSTANT] [--pause REASON@INSTANT --resume REASON@INSTANT ...] [--extend INSTANT [--until DATE]] [--house-days N] [--ack-hours N] [--as-of INSTANT] [--json] | clock --vectors FILE",
  run: async (args: string[]): Promise<number> => {
    const values = parse(args);
    if (values.vectors !== undefined) return tryVectors(values.vectors);
    const clocks = clocksOf(values);
    console.log(values.json ? JSON.stringify(clocks.whole, textInEnglish, 2) : asText(clocks));
    return 0;
  },
};

/** For the JSON that scripts read: replaces the key of a message, such as the name of a law, with its English text. */
const textInEnglish = (_: string, value: unknown): unknown =>
  typeof value === "string" ? inEnglish(value) : value;

function asText({ each, whole, zone }: ReturnType<typeof clocksOf>): string {
  const lines = [...factsOf(whole, zone), ["Calculated with", releasesOf(each)] as const].map(
    ([label, value]) => `${label.padEnd(24)} ${value}`,
  );
  const t = translatorFor("en");
  const reasons = whole.reasons.map((reason, at) => `${at + 1}. ${formatReason(t, reason, zone)}`);
  return [...lines, "", "How the date was calculated", ...reasons].join("\n");
}

type Fact = readonly [label: string, value: string];

function factsOf(deadline: Deadline, zone: string): Fact[] {
  const t = translatorFor("en");
  const day = (on: string | null | undefined) => (on ? formatDay(t, on) : "none");
  const dates: [string, string | null | undefined][] = [
    ["Announce an extension by", deadline.noticeDueOn],
    ["Can be extended to", deadline.extendableTo],
    ["Extended to", deadline.extendedDueOn],
    ["Outer limit", deadline.outerDueOn],
    ["Strict reading", deadline.safeDueOn],
    ["Policy deadline", deadline.houseDueOn],
    ["Due date", deadline.targetOn],
  ];
  const { beside = [], ackDueAt } = deadline;
  return [
    [beside.length > 0 ? "Governing law" : "Law", inEnglish(LAWS[deadline.law].name)],
    ["State", deadline.state],
    ["Received", day(deadline.receivedOn)],
    ["Legal deadline", day(deadline.dueOn)],
    ...dates.flatMap(([label, on]): Fact[] => (on ? [[label, day(on)]] : [])),
    ...(ackDueAt ? [["Acknowledge by", formatUntil(t, new Date(ackDueAt), zone)] as const] : []),
    ...beside.map(
      ({ law, state, dueOn, targetOn }): Fact => [
        "Also applies",
        `${inEnglish(LAWS[law].name)}: ${state}, legal deadline ${day(dueOn)}, due date ${day(targetOn)}`,
      ],
    ),
  ];
}

/**
 * The releases that the dates were computed with, besides the facts. A date can change with the next release of any of
 * them.
 */
function releasesOf(each: readonly Deadline[]): string {
  const calendar = each.map(({ calendarVersion }) => calendarVersion).find((one) => one !== null);
  const laws = each.map(({ lawVersion }) => lawVersion);
  return [...laws, calendar ?? "no calendar", ZONES_RELEASE].join("; ");
}
