import { expect, test } from "vitest";
import { ZONE_NAMES } from "./zone-names";

/** The UTC offset of a time zone in every week of three years. */
function offsets(zone: string): string {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  const weeks = Array.from({ length: 157 }, (_, week) => Date.UTC(2025, 0, 1 + 7 * week, 12));
  return weeks.map((week) => /GMT.*/.exec(format.format(week))?.[0]).join(" ");
}

test("every suggested name is a time zone", () => {
  for (const zone of ZONE_NAMES) expect(() => offsets(zone), zone).not.toThrow();
});

test("for every inhabited time zone, a place with the same clock is suggested", () => {
  const offered = new Set(ZONE_NAMES.map(offsets));
  const inhabited = Intl.supportedValuesOf("timeZone").filter(
    (zone) => !/^(Antarctica|Etc)\//.test(zone),
  );
  expect(inhabited.filter((zone) => zone !== "UTC" && !offered.has(offsets(zone)))).toEqual([]);
});
