import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runDeskHere } from "./testing";

const berlin = ["--zone", "Europe/Berlin", "--region", "DE-BE"];
const january = [...berlin, "--received", "2026-01-31T22:30:00Z"];
const gdpr = ["--law", "eu-gdpr", ...january];

const asJson = async (...args: string[]) =>
  JSON.parse((await runDeskHere("clock", "--json", ...args)).out) as Record<string, unknown>;

test("a deadline is printed with its steps and the releases it was computed with, and the JSON has the same", async () => {
  const printed = await runDeskHere("clock", ...gdpr);
  expect(printed.out).toContain("Monday 2 March 2026");
  expect(printed.out).toContain("GDPR Art. 12(3)");
  const holidays = JSON.parse(readFileSync("node_modules/date-holidays/package.json", "utf8"));
  const releases = `eu-gdpr/2018-05-25; date-holidays ${holidays.version}, DE-BE; tz ${process.versions.tz}`;
  expect(printed.out).toMatch(new RegExp(`^Calculated with +${releases}$`, "m"));
  expect(await asJson(...gdpr)).toMatchObject({
    receivedOn: "2026-01-31",
    dueOn: "2026-03-02",
    lawVersion: "eu-gdpr/2018-05-25",
    calendarVersion: `date-holidays ${holidays.version}, DE-BE`,
    zoneVersion: `tz ${process.versions.tz}`,
  });
});

test("of several laws the governing one is named, and the others are listed as well", async () => {
  const laws = ["--law", "US-CA", "--law", "eu-gdpr", "--law", "us-ca"];
  const printed = await runDeskHere("clock", ...laws, ...january);
  expect(printed.out).toMatch(/^Governing law +General Data Protection Regulation/m);
  expect(printed.out).toMatch(/^Also applies +California .*: running, .*17 March 2026/m);
  expect(printed.out).toMatch(/^Calculated with +us-ca\/2023-01-01; eu-gdpr\/2018-05-25; /m);
  expect(printed.out).toMatch(/so the General Data Protection .* governs\.$/m);
  const found = await asJson(...laws, ...january);
  expect(found).toMatchObject({ law: "eu-gdpr", targetOn: "2026-03-02" });
  expect(found.beside).toMatchObject([{ law: "us-ca", dueOn: "2026-03-17" }]);
  expect(found.ackDueAt).toBe("2026-02-12T23:00:00Z");
});

test("texts of a law are in English in the JSON", async () => {
  const brazil = ["--law", "br-lgpd", "--zone", "America/Sao_Paulo", "--region", "BR"];
  const { reasons } = await asJson(
    ...brazil,
    ...["--right", "grievance", "--received", "2026-01-31T22:30:00Z"],
  );
  expect(reasons).toContainEqual({
    code: "no-period",
    on: null,
    source: "LGPD sets no period for complaints",
  });
});

test("pauses and resumes are paired by reason and time, in any order of the options", async () => {
  const found = await asJson(
    ...gdpr,
    ...["--resume", "identity@2026-02-20T10:00:00Z", "--pause", "identity@2026-02-16T10:00:00Z"],
    ...["--resume", "Identity@2026-02-10T10:00:00Z", "--pause", "identity@2026-02-05T10:00:00Z"],
  );
  expect(found).toMatchObject({ state: "running", dueOn: "2026-03-09" });
  const open = await asJson(...gdpr, "--pause", "identity@2026-02-05T10:00:00Z");
  expect(open).toMatchObject({ state: "paused", dueOn: null, daysLeft: 24 });
});

test("the clock counts an extension, a date named in a notice, a period in hours and an unanswered question", async () => {
  const swiss = ["--law", "ch-fadp", "--zone", "Europe/Zurich", "--region", "CH-ZH"];
  const received = ["--received", "2027-03-02T10:00:00+01:00"];
  const notice = ["--extend", "2027-03-20T10:00:00+01:00", "--until", "2027-05-14"];
  const [eu, open, hours, silent] = await Promise.all([
    asJson(...gdpr, "--extend", "2026-02-20T10:00:00Z", "--house-days", "20"),
    asJson(...swiss, ...received, ...notice),
    asJson(...gdpr, "--ack-hours", "24"),
    asJson(
      ...[...swiss, ...received, "--pause", "fee@2027-03-05T10:00:00+01:00"],
      ...["--as-of", "2027-03-16T01:00:00+01:00"],
    ),
  ]);
  expect(eu).toMatchObject({ houseDueOn: "2026-02-20", extendedDueOn: "2026-04-30" });
  expect(open).toMatchObject({ extensionValid: true, extendedDueOn: "2027-05-14" });
  expect(hours.ackDueAt).toBe("2026-02-01T22:30:00Z");
  expect(silent.state).toBe("withdrawn");
});

const pause = (at: string) => ["--pause", `identity@${at}`];
const resume = (at: string) => ["--resume", `identity@${at}`];
const REFUSED: [string, string[], string][] = [
  ["an unknown law", ["--law", "moon", ...january], "law"],
  ["no law", january, "law"],
  ["an unknown right", [...gdpr, "--right", "everything"], "right"],
  ["an unknown zone", [...gdpr, "--zone", "Mars/Olympus"], "zone"],
  ["an offset for a zone", [...gdpr, "--zone", "+02:00"], "zone"],
  ["no zone", [...gdpr, "--zone", ""], "zone"],
  ["an unknown region", [...gdpr, "--region", "XX"], "region"],
  ["half a region", [...gdpr, "--region", "X"], "region"],
  ["an unknown part of a country", [...gdpr, "--region", "DE-XX"], "region"],
  ["no receipt", ["--law", "eu-gdpr", ...berlin], "received"],
  ["a receipt without an offset", [...gdpr, "--received", "2026-01-31T22:30:00"], "received"],
  [
    "a receipt on a date that does not exist",
    [...gdpr, "--received", "2026-02-30T22:30:00Z"],
    "received",
  ],
  ["a year too far ahead", [...gdpr, "--received", "2098-01-31T22:30:00Z"], "received"],
  ["a year too long ago", [...gdpr, "--received", "1950-01-31T22:30:00Z"], "received"],
  ["a receipt before the law", [...gdpr, "--received", "2018-05-20T22:30:00Z"], "received"],
  ["a request after its receipt", [...gdpr, "--requested", "2026-02-01T22:30:00Z"], "requested"],
  ["a resume without a pause", [...gdpr, ...resume("2026-02-03T10:00:00Z")], "resume"],
  [
    "a resume before its pause",
    [...gdpr, ...pause("2026-02-05T10:00:00Z"), ...resume("2026-02-03T10:00:00Z")],
    "resume",
  ],
  [
    "a resume for another reason",
    [...gdpr, ...pause("2026-02-03T10:00:00Z"), "--resume", "fee@2026-02-05T10:00:00Z"],
    "resume",
  ],
  [
    "a resume years after its pause",
    [...gdpr, ...pause("2026-02-03T10:00:00Z"), ...resume("2029-02-03T10:00:00Z")],
    "resume",
  ],
  ["a pause before receipt", [...gdpr, ...pause("2026-01-30T10:00:00Z")], "pause"],
  ["a pause without a time", [...gdpr, "--pause", "identity"], "pause"],
  ["a pause on a date that does not exist", [...gdpr, ...pause("2026-02-31T10:00:00Z")], "pause"],
  ["a pause for an unknown reason", [...gdpr, "--pause", "lunch@2026-02-03T10:00:00Z"], "pause"],
  [
    "overlapping pauses of one reason",
    [
      ...gdpr,
      ...pause("2026-02-03T10:00:00Z"),
      ...pause("2026-02-05T10:00:00Z"),
      ...resume("2026-02-08T10:00:00Z"),
    ],
    "pause",
  ],
  ["an extension before receipt", [...gdpr, "--extend", "2026-01-30T10:00:00Z"], "extend"],
  ["an extension without a date", [...gdpr, "--extend", "soon"], "extend"],
  ["a named date without a notice", [...gdpr, "--until", "2026-04-01"], "extend"],
  [
    "a named date where the law sets it",
    [...gdpr, "--extend", "2026-02-20T10:00:00Z", "--until", "2026-04-01"],
    "until",
  ],
  [
    "a named date before its notice",
    [...gdpr, "--law", "ch-fadp", "--extend", "2026-02-20T10:00:00Z", "--until", "2026-02-10"],
    "until",
  ],
  [
    "a named date that does not exist",
    [...gdpr, "--law", "ch-fadp", "--extend", "2026-02-20T10:00:00Z", "--until", "2026-02-30"],
    "until",
  ],
  ["house days that are not a number", [...gdpr, "--house-days", "soon"], "house-days"],
  ["half a house day", [...gdpr, "--house-days", "1.5"], "house-days"],
  ["an acknowledgment period of no hours", [...gdpr, "--ack-hours", "0"], "ack-hours"],
  ["an as-of time that is not a time", [...gdpr, "--as-of", "now"], "as-of"],
];

test("a value that the clock cannot use is rejected under the name of its option, with what is allowed", async () => {
  for (const [name, args, field] of REFUSED) {
    const { code, err, out } = await runDeskHere("clock", ...args);
    expect([code, out], `${name}: ${err}`).toEqual([2, ""]);
    const lines = err.trimEnd().split("\n");
    expect(lines.slice(1), name).toEqual([expect.stringMatching(`^ {2}${field}: [A-Z].*\\.$`)]);
  }
});
