import { randomUUID } from "node:crypto";
import type pg from "pg";
import { createDesk } from "@/lib/desks/create";
import { contextFor } from "@/lib/platform/context";
import { submitRequest } from "@/lib/requests/intake/submit";
import { inviteMember } from "@/lib/team/members";
import { sessionCookie, sessionHash } from "@/lib/team/session";
import { POLICIES } from "@/prisma/seed/policies";
import { formsFor, numbersFrom } from "./forms";

const DAY = 24 * 3600 * 1000;
const MAX_MS = 60_000;
const AT_ONCE = 8;

/**
 * Creates every desk, one team member at the measured desk, and `wanted` requests through the use case, or as many as
 * are stored within a minute.
 */
export async function seed(
  owner: pg.Pool,
  { slug, wanted, random }: { slug: string; wanted: number; random: () => number },
): Promise<{ stored: number; cookie: string }> {
  const now = new Date();
  for (const policy of POLICIES) await createDesk(policy, now);
  const stored = await requests(slug, wanted, random, now);
  // Only verified requests reach the desk. Four in five are verified here, without an email to each requester.
  await owner.query(
    `update request set state = 'open', confirmed_at = received_at, version = version + 1
      where get_byte(decode(md5(idempotency_key), 'hex'), 0) % 5 > 0`,
  );
  await owner.query("vacuum analyze");
  return { stored, cookie: await signedIn(owner, slug, now) };
}

/**
 * Submits the requests, half of them at the measured desk, as if received over the last two months. Returns how many
 * were stored.
 */
async function requests(
  slug: string,
  wanted: number,
  random: () => number,
  now: Date,
): Promise<number> {
  const desks = POLICIES.map((policy) => ({
    slug: policy.slug,
    next: formsFor(policy, `seed-${policy.slug}`, numbersFrom(random() * 2 ** 32)),
  }));
  const others = desks.filter((desk) => desk.slug !== slug);
  const until = Date.now() + MAX_MS;
  let begun = 0;
  let stored = 0;
  const busy = async () => {
    while (begun < wanted && Date.now() < until) {
      const measured = begun % 2 === 0;
      const desk = measured
        ? desks.find((one) => one.slug === slug)
        : others[begun % others.length];
      const received = new Date(now.getTime() - (begun / wanted) * 60 * DAY);
      begun += 1;
      if (!desk) throw new Error(`There is no policy for the desk ${slug}.`);
      const ctx = await contextFor({ slug: desk.slug }, { kind: "subject" }, received);
      await submitRequest(ctx, desk.next());
      stored += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, busy));
  return stored;
}

async function signedIn(owner: pg.Pool, slug: string, now: Date): Promise<string> {
  const ctx = await contextFor({ slug }, { kind: "system" }, now);
  const { id } = await inviteMember(ctx, { email: "handler@rightsdesk.example", role: "handler" });
  const token = randomUUID();
  await owner.query(
    "insert into session (id, session_token, user_id, expires, created_at) values ($1, $2, $3, $4, $5)",
    [randomUUID(), sessionHash(token), id, new Date(now.getTime() + DAY), now],
  );
  return `${sessionCookie()}=${token}`;
}
