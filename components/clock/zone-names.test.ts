import { expect, test } from "vitest";
import { ZONE_NAMES } from "./zone-names";

/** How a zone's clock goes, week by week, through three years. */
function clock(zone: string): string {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  const weeks = Array.from({ length: 157 }, (_, week) => Date.UTC(2025, 0, 1 + 7 * week, 12));
  return weeks.map((week) => /GMT.*/.exec(format.format(week))?.[0]).join(" ");
}

test("every name that is offered is a time zone", () => {
  for (const zone of ZONE_NAMES) expect(() => clock(zone), zone).not.toThrow();
});

test("whatever clock a person lives by, a place with the same one is offered", () => {
  const offered = new Set(ZONE_NAMES.map(clock));
  const inhabited = Intl.supportedValuesOf("timeZone").filter(
    (zone) => !/^(Antarctica|Etc)\//.test(zone),
  );
  expect(inhabited.filter((zone) => zone !== "UTC" && !offered.has(clock(zone)))).toEqual([]);
});
