import { parseArgs } from "node:util";
import { POLICIES } from "@/prisma/seed/policies";
import { working } from "@/scripts/run.mjs";
import { deadlines, inserts } from "./floors";
import { formsFor, numbersFrom } from "./forms";
import { interactions } from "./interactions";
import { lists } from "./lists";
import { load, type Shot } from "./load";
import { recomputed } from "./recompute";
import { reminders } from "./reminders";
import { busyBefore, circumstances, type Row, table } from "./report";
import { seed } from "./seed";
import { openStage, type Stage } from "./stage";
import { weights } from "./weights";

/** The desk that is measured. */
const SLUG = "ruthimg";
/** A desk whose terms are changed, once all else is measured. */
const OTHER_SLUG = "imagerefiner";
const CONNECTIONS = [1, 16];
const WARM_SECONDS = 1;

type Options = { requests: number; seconds: number; seed: number; rows: number; times: number };

/** Measures this checkout on this machine and prints what it found. Asserts answers, never times. */
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
    const rows = await working("Measuring", () => measured(stage, options, cookie, random));
    const pages = await working("Weighing the pages", () => weights(stage, SLUG));
    const keys = await working("Pressing keys", () => interactions(stage, SLUG, cookie));
    const { dates, reasons } = deadlines(Math.min(2, options.seconds));
    const anew = await working("Computing anew", () =>
      recomputed(stage.owner, { slug: OTHER_SLUG, seconds: options.seconds }),
    );
    console.log(
      [
        ...["", ...facts],
        `Stored      ${stored} requests at ${POLICIES.length} desks, half of them at one; seed ${options.seed}`,
        ...busy,
        `Each figure ${options.seconds} s after ${WARM_SECONDS} s to get warm; the load comes from the same machine`,
        ...["", ...table(rows), "", ...NOTES, ""],
        ...[...pages, "", ...keys, ""],
        `Legal clocks under the GDPR, one thread: ${rounded(dates)} a second, ${rounded(reasons)} with their reasons`,
        `Computed anew by one worker: ${rounded(anew.looked)} requests a second where no date moves, ${rounded(anew.moved)} where each does`,
      ].join("\n"),
    );
  } finally {
    await stage.close();
  }
}

const NOTES = [
  "Floors: node GET and node POST are a server without a framework that reads the body and answers 30 bytes;",
  "Next GET is /health, a route handler that asks the database for `select 1`; Next POST is the address that",
  "takes submissions, turned away at its first guard for want of an origin; insert is one row a transaction.",
];

const rounded = (value: number) => (Math.round(value / 100) * 100).toLocaleString("en");

function optionsFrom(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      requests: { type: "string", default: "2000" },
      seconds: { type: "string", default: "3" },
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
    seed: number("seed", 0, 2 ** 31),
    rows: number("rows", 0, 2_000_000),
    times: number("times", 20, 10_000),
  };
}

async function measured(
  stage: Stage,
  { seconds }: Options,
  cookie: string,
  random: () => number,
): Promise<Row[]> {
  const shots = await shotsAt(stage, cookie, random);
  const rows: Row[] = [];
  for (const connections of CONNECTIONS) {
    const measure = async (name: string, shot: () => Shot, floors: Row[] = []): Promise<Row> => {
      const origin = name.startsWith("node") ? stage.bare : stage.origin;
      await load(origin, shot, { connections, seconds: WARM_SECONDS });
      const row = { name, connections, floors };
      return { ...row, load: await load(origin, shot, { connections, seconds }) };
    };
    const nodeGet = await measure("node GET", shots.bareGet);
    const nodePost = await measure("node POST", shots.barePost);
    const nextGet = await measure("Next GET", shots.health);
    const nextPost = await measure("Next POST", shots.turnedAway);
    const insert: Row = {
      ...{ name: "insert", connections, floors: [] },
      load: await inserts(stage.owner, { connections, seconds }),
    };
    rows.push(nodeGet, nodePost, nextGet, nextPost, insert);
    rows.push(await measure("Inbox page", shots.inbox, [nextGet, nodeGet]));
    rows.push(await measure("Request page", shots.request, [nextGet, nodeGet]));
    const before = await countRequests(stage);
    const sent = shots.sent();
    rows.push(await measure("Submit", shots.submit, [nextPost, nodePost, insert]));
    const missing = shots.sent() - sent - ((await countRequests(stage)) - before);
    if (missing !== 0) throw new Error(`${missing} submissions were answered but are not stored.`);
  }
  return rows;
}

async function countRequests(stage: Stage): Promise<number> {
  return (await stage.owner.query("select count(*)::int as stored from request")).rows[0].stored;
}

async function shotsAt(stage: Stage, cookie: string, random: () => number) {
  const policy = POLICIES.find(({ slug }) => slug === SLUG);
  if (!policy) throw new Error(`There is no policy of the desk ${SLUG}.`);
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
    bareGet: (): Shot => ({ method: "GET", path: "/", status: 200 }),
    barePost: (): Shot => ({ ...send({}, 200), path: "/" }),
    health: (): Shot => ({ method: "GET", path: "/health", status: 200 }),
    turnedAway: (): Shot => send({}, 403),
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
