import { parseArgs } from "node:util";
import { POLICIES } from "@/prisma/seed/policies";
import { working } from "@/scripts/run.mjs";
import { burst } from "./burst";
import { deadlines } from "./deadlines";
import { formsFor, numbersFrom } from "./forms";
import { interactions } from "./interactions";
import { lists } from "./lists";
import type { Shot } from "./load";
import { measureRecomputation } from "./recompute";
import { reminders } from "./reminders";
import { busyBefore, circumstances } from "./report";
import { type Case, inRounds } from "./rounds";
import { seed } from "./seed";
import { openStage, type Stage } from "./stage";
import { weights } from "./weights";

/** The desk that is measured. */
const SLUG = "ruthimg";
/** The desk whose clock settings are changed after everything else is measured. */
const OTHER_SLUG = "imagerefiner";
const CONNECTIONS = [1, 16];
const BURST = 300;

type Options = {
  requests: number;
  seconds: number;
  rounds: number;
  seed: number;
  rows: number;
  times: number;
};

/** Measures this checkout on this machine and prints the figures. It asserts responses, never times. */
export async function bench(
  args: string[],
  environment: Record<string, string | undefined>,
): Promise<void> {
  if (args[0] === "reminders") return reminders(environment);
  const options = optionsFrom(args);
  if (options.rows > 0) return lists(environment, options);
  const busy = busyBefore();
  const stage = await openStage(environment);
  try {
    const random = numbersFrom(options.seed);
    const { stored, cookie } = await working("Storing requests", () =>
      seed(stage.owner, { slug: SLUG, wanted: options.requests, random }),
    );
    const facts = await circumstances(stage.owner, stage.buildId);
    const tables = await working("Measuring", () => measured(stage, options, cookie, random));
    const pages = await working("Measuring page weights", () => weights(stage, SLUG));
    const keys = await working("Measuring key presses", () => interactions(stage, SLUG, cookie));
    const { dates, reasons } = deadlines(Math.min(2, options.seconds));
    const recomputation = await working("Recalculating deadlines", () =>
      measureRecomputation(stage.owner, { slug: OTHER_SLUG, seconds: options.seconds }),
    );
    console.log(
      [
        "",
        ...facts,
        `Stored      ${stored} requests at ${POLICIES.length} desks, half of them at one; seed ${options.seed}`,
        ...busy,
        `Rounds      ${options.rounds} of ${options.seconds} s, each case in turn; the load comes from the same machine`,
        ...tables,
        "",
        ...NOTES,
        "",
        ...pages,
        "",
        ...keys,
        "",
        `GDPR deadlines calculated per second, one thread: ${rate(dates)}, with reasons ${rate(reasons)}`,
        `Deadlines recalculated per second, one worker: ${rate(recomputation.unchanged)} if no date moves, ${rate(recomputation.moved)} if every date moves`,
      ].join("\n"),
    );
  } finally {
    await stage.close();
  }
}

const NOTES = [
  "web and PostgreSQL: milliseconds of CPU per request, for all threads of the web process and for its connections to the",
  "database, read from /proc; – on a system without /proc. Handler: a submission that is rejected by the first check. Page:",
  "the page for an address that does not exist.",
];

/** A rate, rounded to three significant digits. */
const rate = (value: number): string =>
  value > 0 ? Number(value.toPrecision(3)).toLocaleString("en") : "not measured";

function optionsFrom(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      requests: { type: "string", default: "2000" },
      seconds: { type: "string", default: "2" },
      rounds: { type: "string", default: "4" },
      seed: { type: "string", default: "1" },
      rows: { type: "string", default: "0" },
      times: { type: "string", default: "200" },
    },
  });
  const number = (name: keyof Options, least: number, most: number): number => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new Error(`--${name} must be a whole number from ${least} to ${most}.`);
  };
  return {
    requests: number("requests", 50, 1_000_000),
    seconds: number("seconds", 1, 60),
    rounds: number("rounds", 1, 100),
    seed: number("seed", 0, 2 ** 31),
    rows: number("rows", 0, 2_000_000),
    times: number("times", 20, 10_000),
  };
}

async function measured(
  stage: Stage,
  { seconds, rounds }: Options,
  cookie: string,
  random: () => number,
): Promise<string[]> {
  const shots = await shotsAt(stage, cookie, random);
  const cases: Case[] = [
    { name: "Handler (floor)", shot: shots.turnedAway },
    { name: "Page (floor)", shot: shots.nothing, floor: "Handler (floor)" },
    { name: "Public start page", shot: shots.home, floor: "Page (floor)" },
    { name: "Inbox", shot: shots.inbox, floor: "Page (floor)" },
    { name: "Request page", shot: shots.request, floor: "Page (floor)" },
    { name: "Submit", shot: shots.submit, floor: "Handler (floor)" },
  ];
  const [before, sent] = [await countRequests(stage), shots.sent()];
  const tables: string[][] = [];
  for (const connections of CONNECTIONS) {
    tables.push(["", ...(await inRounds(stage, cases, { rounds, seconds, connections }))]);
  }
  const missing = shots.sent() - sent - ((await countRequests(stage)) - before);
  if (missing !== 0) throw new Error(`${missing} submissions were acknowledged but not stored.`);
  const crowd = Array.from({ length: BURST }, () => shots.submit());
  return [...tables.flat(), "", await burst(stage.origin, crowd)];
}

async function countRequests(stage: Stage): Promise<number> {
  return (await stage.owner.query("select count(*)::int as stored from request")).rows[0].stored;
}

async function shotsAt(stage: Stage, cookie: string, random: () => number) {
  const policy = POLICIES.find(({ slug }) => slug === SLUG);
  if (!policy) throw new Error(`There is no policy for the desk ${SLUG}.`);
  const next = formsFor(policy, "bench", numbersFrom(random() * 2 ** 32));
  const { rows } = await stage.owner.query<{ reference: string }>(
    `select reference from request join desk on desk.id = desk_id
      where slug = $1 and state = 'open' order by idempotency_key limit 200`,
    [SLUG],
  );
  let sent = 0;
  let read = 0;
  const page = (path: string): Shot => ({ method: "GET", path, headers: { cookie }, status: 200 });
  const send = (origin: Record<string, string>, status: number): Shot => ({
    method: "POST",
    path: `/${SLUG}/request/send`,
    headers: { "content-type": "application/json", ...origin },
    body: JSON.stringify(next()),
    status,
  });
  return {
    sent: () => sent,
    turnedAway: (): Shot => send({}, 403),
    nothing: (): Shot => ({ method: "GET", path: "/no/such/page", status: 404 }),
    home: (): Shot => ({ method: "GET", path: `/${SLUG}`, status: 200 }),
    inbox: () => page(`/desk/${SLUG}`),
    request: () => {
      read += 1;
      return page(`/desk/${SLUG}/requests/${rows[read % rows.length]?.reference}`);
    },
    submit: (): Shot => {
      sent += 1;
      return send({ origin: stage.origin }, 201);
    },
  };
}
