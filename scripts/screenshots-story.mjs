// The month that the screenshots show: the requests and what was done about them, created through the use cases.
import { createDesk } from "../lib/desks/create.ts";
import { contextFor } from "../lib/platform/context.ts";
import { assignRequest } from "../lib/requests/assignment/assign.ts";
import { addNote, replyToDesk, sendMessage } from "../lib/requests/conversation/messages.ts";
import { fulfilRequest, refuseRequest } from "../lib/requests/decision/answer.ts";
import { closeRequest } from "../lib/requests/decision/close.ts";
import { verifyByLink } from "../lib/requests/intake/confirm.ts";
import { submitRequest } from "../lib/requests/intake/submit.ts";
import { checkpoints, runJob } from "../lib/requests/jobs/jobs.ts";
import { sweep } from "../lib/requests/jobs/sweep.ts";
import { inviteMember } from "../lib/team/members.ts";
import { saveName } from "../lib/team/settings.ts";
import { POLICIES } from "../prisma/seed/policies.ts";

export const SLUG = "ruthimg";
export const HANDLER = "nadia@ruthimg.example";
const COLLEAGUE = "tom@ruthimg.example";
const NAMES = { [HANDLER]: "Nadia Brandt", [COLLEAGUE]: "Tom Okoye" };
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SUBJECT = { kind: "subject" };
const SYSTEM = { kind: "system" };

const IMAGES = "Every prompt and image since March, and which companies they went to.";
const newRequest = (daysAgo, name, residence, right, more = {}) => ({
  daysAgo,
  name,
  residence,
  right,
  details: "",
  assignee: undefined,
  verified: true,
  ...more,
});

/** Oldest first. */
const REQUESTS = [
  newRequest(41, "Anna Schmidt", "eea", "access", { assignee: HANDLER, outcome: "fulfilled" }),
  newRequest(38, "Peter Lang", "eea", "erasure", { assignee: COLLEAGUE, outcome: "refused" }),
  newRequest(35, "Jonas Weber", "eea", "erasure", { assignee: COLLEAGUE }),
  newRequest(28, "Priya Raman", "uk", "portability", { assignee: HANDLER }),
  newRequest(25, "Mara Lindqvist", "eea", "access", {
    assignee: HANDLER,
    details: IMAGES,
    withMessages: true,
  }),
  newRequest(19, "Sofia Marchetti", "eea", "rectification", {
    assignee: COLLEAGUE,
    details: "My name is Marchetti with two t, and the invoice address is the old one.",
  }),
  newRequest(16, "Tomás Herrera", "us-ca", "access", { assignee: HANDLER }),
  newRequest(13, "Daniel Okafor", "us-ca", "opt-out-sale", { assignee: COLLEAGUE }),
  newRequest(9, "Hiroshi Tanaka", "elsewhere", "access", { assignee: COLLEAGUE }),
  newRequest(7, "Claire Dubois", "eea", "restriction"),
  newRequest(5, "Ewa Nowak", "eea", "objection", {
    details: "No training on my pictures of children.",
  }),
  newRequest(3, "Liam Byrne", "eea", "withdraw-consent"),
  newRequest(2, "Grace Bennett", "uk", "erasure"),
  newRequest(1, "Zoë Müller", "eea", "access", { verified: false }),
];

/**
 * Creates all requests. `emailsTo` returns the emails to an address, `jobs` the queued jobs, and `done` removes a
 * job.
 */
export async function createRequests({ now, emailsTo, jobs, done }) {
  const day = new Date(now.getTime() - 60 * DAY);
  for (const policy of POLICIES) await createDesk(policy, day);
  const staff = await invited(day);
  const work = async (at) => {
    for (const { id, task, payload } of await jobs()) {
      await runJob(task, payload, at);
      await done(id);
    }
  };
  await work(day);
  let featured;
  for (const [index, one] of REQUESTS.entries()) {
    const request = await received(one, clock(now, one.daysAgo, index), { emailsTo, work });
    if (one.verified) await handled(one, request, staff);
    if (one.withMessages) featured = request.reference;
    await work(request.at(3 * DAY));
  }
  await sweep(now);
  await work(now);
  await checkpoints(now);
  return featured;
}

/** The morning this many days ago. Each request has its own minute. */
function clock(now, daysAgo, index) {
  const morning = new Date(now.getTime() - daysAgo * DAY);
  morning.setUTCHours(7, 12 + 3 * index, 0, 0);
  return morning;
}

async function invited(now) {
  const staff = {};
  for (const [email, name] of Object.entries(NAMES)) {
    for (const slug of [SLUG, "imgus"]) {
      const ctx = await contextFor({ slug }, SYSTEM, now);
      const { id } = await inviteMember(ctx, { email, role: "handler" });
      staff[email] = { kind: "staff", id, role: "handler" };
      await saveName({ ...ctx, actor: staff[email] }, { name });
    }
  }
  return staff;
}

const addressOf = (name) =>
  `${name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(" ", ".")}@example.org`;

async function received(one, from, { emailsTo, work }) {
  const { name, residence, right, details, verified } = one;
  const email = addressOf(name);
  const at = (ms) => new Date(from.getTime() + ms);
  const { reference, confirms } = await submitRequest(
    await contextFor({ slug: SLUG }, SUBJECT, from),
    {
      right,
      residence,
      name,
      email,
      details,
      person: "self",
      authority: "",
      identifier: "",
      idempotencyKey: email,
      locale: "en",
      channel: "web",
    },
  );
  await work(from);
  if (confirms && verified) {
    const [message] = await emailsTo(email);
    const token = /\/verify\/([\w-]{43})/.exec(message.text)?.[1] ?? "";
    const ctx = await contextFor({ slug: SLUG }, SUBJECT, at(7 * MINUTE));
    await verifyByLink(ctx, { reference, token });
    await work(at(7 * MINUTE));
  }
  return { reference, at, version: confirms && verified ? 2 : 1 };
}

async function handled(
  { assignee, outcome, withMessages },
  { reference, at, version: seen },
  staff,
) {
  if (!assignee) return;
  const by = (ms, actor = staff[assignee]) => contextFor({ slug: SLUG }, actor, at(ms));
  const after = 75 * MINUTE;
  const { version } = await assignRequest(await by(after), reference, {
    version: seen,
    assignee: staff[assignee].id,
  });
  if (withMessages) await exchangeMessages(by, reference, staff[COLLEAGUE]);
  if (outcome === "fulfilled") {
    await fulfilRequest(await by(20 * DAY), reference, {
      version,
      summary: "Your prompts, images and invoices are in the file.",
    });
    const closing = { version: version + 1, reason: "Fetched, and nothing more was asked." };
    await closeRequest(await by(24 * DAY), reference, closing);
  }
  if (outcome === "refused") {
    await refuseRequest(await by(22 * DAY), reference, {
      version,
      ground: "GDPR-12-5",
      explanation: "The same request was answered three times this month.",
    });
  }
}

async function exchangeMessages(by, reference, colleague) {
  await sendMessage(await by(DAY), reference, {
    text: "We found two accounts with your address, one made in March and one in September. Do you want the data of both?",
  });
  await replyToDesk(await by(DAY + 95 * MINUTE, SUBJECT), reference, {
    text: "Yes, both. The second one was for my studio.",
  });
  await addNote(await by(2 * DAY), reference, {
    text: "Prompts and invoices are exported. The image archive follows on Thursday; hosting has the ticket.",
  });
  await addNote(await by(5 * DAY, colleague), reference, {
    text: "@nadia The archive is there: 1,204 images. It can go out.",
  });
}
