import { expect, test } from "vitest";
import { DEFAULT_EMAIL_CHOICES } from "@/lib/domain/notifications/notification";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { addNote, replyToDesk } from "@/lib/requests/conversation/messages";
import { recordPresence } from "@/lib/requests/inbox/presence";
import { sweep } from "@/lib/requests/jobs/sweep";
import {
  addressOf,
  assign,
  assignedRequest,
  emailSubjects,
} from "@/lib/requests/testing/notifications";
import { DAY, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { imgus } from "@/prisma/seed/imgus";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { readEmailPreferences, saveEmailPreferences } from "./email-preference";

const world = testWorld([ruthimg, imgus]);
const at = (ctx: Context) => `@${addressOf(ctx)}`;
const requester = () => world.at("ruthimg", SUBJECT);
const openPage = (ctx: Context, reference: string) =>
  recordPresence(ctx, { reference, tab: "tab-of-somebody", writing: false, gone: false });
const emails = async (ctx: Context, reference: string) => {
  await world.work();
  return emailSubjects(world, addressOf(ctx), reference);
};
const WHY = /^(?:you were mentioned in a note|assigned to you)/;
/** The digests that mentioned a notification of the reader about the request. */
async function digestsWith(ctx: Context, reference: string, day: number): Promise<string[]> {
  const time = world.later(day * DAY);
  await sweep(time);
  await world.work(time);
  return world.post
    .to(addressOf(ctx))
    .map(({ mail }) => mail.text ?? "")
    .filter(
      (text) =>
        text.includes("Your notifications:") && WHY.test(text.split(`${reference}: `)[1] ?? ""),
    );
}

test("a member without preferences gets an email at once about replies and mentions", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember()];
  expect(await readEmailPreferences(ada)).toEqual(DEFAULT_EMAIL_CHOICES);
  const reference = await assignedRequest(world, ada);
  await replyToDesk(await requester(), reference, { text: "Hello?" });
  await addNote(ben, reference, { text: at(ada) });
  expect((await emails(ada, reference)).sort()).toEqual([
    `${reference}: the requester wrote to you`,
    `${reference}: you were mentioned in a note`,
  ]);
  expect(await emails(ben, reference)).toEqual([]);
});

test("there is one email about all notifications of a kind until the reader opens the request", async () => {
  const ada = await world.newMember();
  const reference = await assignedRequest(world, ada);
  const reply = async () => replyToDesk(await requester(), reference, { text: "Hello?" });
  await reply();
  await reply();
  expect(await emails(ada, reference)).toHaveLength(1);
  await openPage(ada, reference);
  await reply();
  await reply();
  expect(await emails(ada, reference)).toHaveLength(2);
});

test("an unassigned request is in the digest, and causes no email of its own", async () => {
  const [ada, ben, eve] = [
    await world.newMember(),
    await world.newMember(),
    await world.newMember("auditor"),
  ];
  await saveEmailPreferences(ben, { reply: "never" });
  const { reference } = await world.confirmed("ruthimg");
  await replyToDesk(await requester(), reference, { text: "Hello?" });
  for (const one of [ada, ben, eve]) expect(await emails(one, reference)).toEqual([]);
  const time = world.later(DAY);
  await sweep(time);
  await world.work(time);
  const isInDigest = (ctx: Context) =>
    world.post
      .to(addressOf(ctx))
      .some(({ mail }) =>
        mail.text?.includes(`${reference}: the requester wrote or sent something`),
      );
  expect([isInDigest(ada), isInDigest(ben), isInDigest(eve)]).toEqual([true, false, false]);
});

// Slow: digests for three days.
test("a daily preference puts each notification into one digest, together with unassigned requests", async () => {
  const [ada, ben] = [
    await world.newMember("handler", "imgus"),
    await world.newMember("handler", "imgus"),
  ];
  await saveEmailPreferences(ada, { mention: "daily", reply: "daily" });
  const reference = await assignedRequest(world, ben);
  const { reference: unassigned } = await world.confirmed("imgus");
  await replyToDesk(await world.at("imgus", SUBJECT), unassigned, { text: "Hello?" });
  await addNote(ben, reference, { text: at(ada) });
  expect(await emails(ada, reference)).toEqual([]);
  expect(await emails(ada, unassigned)).toEqual([]);
  const digests = await digestsWith(ada, reference, 1);
  expect(digests).toHaveLength(1);
  expect(digests[0]).toContain(`${reference}: you were mentioned in a note`);
  expect(digests[0]).toContain(`${unassigned}: the requester wrote or sent something`);
  expect(await digestsWith(ada, reference, 2)).toHaveLength(1);
  expect(await digestsWith(ben, reference, 3)).toEqual([]);
}, 60_000);

// Slow: digests for two days.
test("a member without the overview gets only their own notifications, and no email on a day without any", async () => {
  const [ada, eve] = [
    await world.newMember("handler", "imgus"),
    await world.newMember("auditor", "imgus"),
  ];
  await saveEmailPreferences(ada, { digest: "never", reply: "never" });
  const reference = await assignedRequest(world, ada);
  const morning = (ctx: Context) =>
    world.post.to(addressOf(ctx)).map(({ mail }) => mail.subject ?? "");
  await digestsWith(ada, reference, 4);
  expect(morning(ada)).toEqual([]);
  expect(morning(eve)).toEqual([]);
  const boss = await world.newMember("admin", "imgus");
  const { reference: second } = await world.confirmed("imgus");
  await assign(boss, second, teamMemberId(ada));
  expect(await digestsWith(ada, second, 5)).toHaveLength(1);
  expect(morning(ada)).toEqual([expect.stringMatching(/: one notification$/)]);
  expect(morning(eve)).toEqual([]);
}, 60_000);

test("preferences apply to one member at one desk, and to the kinds that their role can get", async () => {
  const [ada, eve] = [await world.newMember(), await world.newMember("auditor")];
  await saveEmailPreferences(ada, { mention: "never" });
  await saveEmailPreferences(eve, { mention: "daily", reply: "never" });
  expect((await readEmailPreferences(ada)).mention).toBe("never");
  expect(await readEmailPreferences(eve)).toEqual({ ...DEFAULT_EMAIL_CHOICES, mention: "daily" });
  expect(await readEmailPreferences(await world.at("imgus", ada.actor))).toEqual(
    DEFAULT_EMAIL_CHOICES,
  );
  await expect(saveEmailPreferences(await requester(), { mention: "never" })).rejects.toThrow();
});

test("an email about a request says where to turn it off, and contains no personal data", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember()];
  const name = "Wantcanary Person";
  const { reference } = await world.confirmed("ruthimg", { name, details: "Wantcanary" });
  await addNote(ben, reference, { text: `${at(ada)} Wantcanary` });
  await world.work();
  const [email] = world.post
    .to(addressOf(ada))
    .filter(({ mail: { subject } }) => subject?.includes(reference));
  expect(email?.mail.text).toContain("/desk/ruthimg/account");
  expect(email?.raw).not.toContain("Wantcanary");
});
