import type pg from "pg";
import { contextFor } from "@/lib/platform/context";
import type { openSmtpServer } from "@/lib/platform/testing/smtp-server";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { addNote, sendMessage } from "@/lib/requests/conversation/messages";
import { POLICIES } from "@/prisma/seed/policies";
import { formsFor, numbersFrom } from "./forms";

const SLUG = "ruthimg";
const TIMEOUT_MS = 15_000;

export type Load = {
  /** References by idempotency key: the requests that were acknowledged as stored. */
  acknowledged: Map<string, string>;
  verified: number;
  acts: number;
  refused: number;
};

type Setting = {
  ports: readonly number[];
  origin: string;
  post: Awaited<ReturnType<typeof openSmtpServer>>;
  owner: pg.Pool;
  until: number;
};

/**
 * Requesters submit and verify through the web processes, staff act, and some requests fall due, until the time is
 * over.
 */
export async function drive(setting: Setting): Promise<Load> {
  const load: Load = { acknowledged: new Map(), verified: 0, acts: 0, refused: 0 };
  const staffId = await member(setting.owner);
  const loops = [
    ...[1, 2, 3].map((number) => () => submit(setting, load, number)),
    ...[1, 2].map(() => () => verify(setting, load)),
    () => act(setting, load, staffId),
    () => fallDue(setting),
  ].map((make) => make());
  await Promise.all(
    loops.map(async (step) => {
      while (Date.now() < setting.until) {
        await step().catch(() => {
          load.refused += 1;
        });
        await wait(100);
      }
    }),
  );
  return load;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let address = 0;

/** Sends from another client address each time, because limits by network are not tested here. */
async function send(
  { ports, origin }: Setting,
  path: string,
  body: string,
  type: string,
): Promise<Response> {
  address += 1;
  const port = ports[address % ports.length];
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      "content-type": type,
      "x-forwarded-for": `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`,
      origin,
    },
    body,
  });
}

/**
 * Sends one form until it is acknowledged, each time with the same key, like a requester who presses the button again.
 */
function submit(setting: Setting, load: Load, number: number) {
  const next = formsFor(policy(), `soak${number}-${process.pid}`, numbersFrom(number));
  return async () => {
    const form = next();
    while (Date.now() < setting.until) {
      const response = await send(
        setting,
        `/${SLUG}/request/send`,
        JSON.stringify(form),
        "application/json",
      ).catch(() => null);
      if (response?.status === 201) {
        const { reference } = (await response.json()) as { reference: string };
        load.acknowledged.set(form.idempotencyKey, reference);
        return;
      }
      load.refused += 1;
      await wait(1_000);
    }
  };
}

/** Opens the links that arrived, in their order, and each until it succeeds. */
function verify(setting: Setting, load: Load) {
  const links = /\/(request\/[\w-]+\/verify\/[\w-]{43})/;
  return async () => {
    const email = setting.post.arrived[nextEmail];
    if (!email) return void (await wait(200));
    nextEmail += 1;
    const [, link] = links.exec(email.mail.text ?? "") ?? [];
    if (!link || opened.has(link)) return;
    opened.add(link);
    while (Date.now() < setting.until) {
      const response = await send(
        setting,
        `/${SLUG}/${link}/send`,
        "",
        "application/x-www-form-urlencoded",
      ).catch(() => null);
      if (response && response.status < 400) {
        load.verified += 1;
        return;
      }
      load.refused += 1;
      await wait(1_000);
    }
  };
}
let nextEmail = 0;
const opened = new Set<string>();

/** Staff assign requests to themselves, write notes and messages. */
function act({ owner }: Setting, load: Load, staffId: string) {
  return async () => {
    const { rows } = await owner.query<{ reference: string; version: number }>(
      `select reference, version from request join desk on desk.id = desk_id
        where slug = $1 and state = 'open' order by random() limit 1`,
      [SLUG],
    );
    const [request] = rows;
    if (!request) return void (await wait(1_000));
    const actor = { kind: "staff", id: staffId, role: "admin" } as const;
    const ctx = await contextFor({ slug: SLUG }, actor, new Date());
    const { reference, version } = request;
    const choice = load.acts % 3;
    if (choice === 0) await assignRequest(ctx, reference, { assignee: staffId, version });
    else if (choice === 1) await addNote(ctx, reference, { text: `Note ${load.acts}` });
    else await sendMessage(ctx, reference, { text: `Message ${load.acts}` });
    load.acts += 1;
    await wait(300);
  };
}

/** Moves the due date of one request to three days from now, so that a reminder must be written. */
function fallDue({ owner }: Setting) {
  return async () => {
    await owner.query(
      `update request set due_at = now() + interval '3 days', due_on = to_char(now() + interval '3 days', 'YYYY-MM-DD')
        where id = (select id from request where state = 'open' and due_at > now() + interval '9 days'
                     order by received_at limit 1)`,
    );
    await wait(3_000);
  };
}

function policy() {
  const found = POLICIES.find(({ slug }) => slug === SLUG);
  if (!found) throw new Error(`There is no policy for the desk ${SLUG}.`);
  return found;
}

async function member(owner: pg.Pool): Promise<string> {
  const id = "usr_soak";
  await owner.query(
    `insert into "user" (id, email, name, created_at) values ($1, 'admin@staff.example', 'Admin', now())`,
    [id],
  );
  await owner.query(
    `insert into membership (desk_id, user_id, role, created_at, joined_at)
     select id, $1, 'admin', now(), now() from desk where slug = $2`,
    [id, SLUG],
  );
  return id;
}
