import { afterAll, beforeAll, expect, test } from "vitest";
import { USUAL_MAIL } from "@/lib/domain/notifications/notification";
import { type Context, meOf } from "@/lib/platform/context";
import { addNote, replyToDesk } from "@/lib/requests/conversation/messages";
import { noteHere } from "@/lib/requests/inbox/presence";
import { sweep } from "@/lib/requests/jobs/sweep";
import { DAY, give, mailsAbout, taken } from "@/lib/requests/testing/notifications";
import { openWorld, SUBJECT, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { readEmailPreferences, saveEmailPreferences } from "./email-preference";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => ["ruthimg", "imgus"].includes(slug)));
});
afterAll(() => world.close());

let people = 0;
async function member(role: "admin" | "handler" | "auditor" = "handler", slug = "ruthimg") {
  people += 1;
  return world.at(slug, await world.staff(slug, role, `m${people}@${slug}.example`));
}
const addressOf = (ctx: Context) => meOf(ctx).replace("usr-", "");
const at = (ctx: Context) => `@${addressOf(ctx)}`;
const person = () => world.at("ruthimg", SUBJECT);
const look = (ctx: Context, reference: string) =>
  noteHere(ctx, { reference, tab: "tab-of-somebody", writing: false, gone: false });
const mails = async (ctx: Context, reference: string) => {
  await world.work();
  return mailsAbout(world, addressOf(ctx), reference);
};
const WHY = /^(?:you were mentioned in a note|assigned to you)/;
/** The mails of mornings that said why a request wants its reader. */
async function digestsWith(ctx: Context, reference: string, day: number): Promise<string[]> {
  const time = new Date(+world.now + day * DAY);
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

test("who changed nothing is mailed as the desk always did: replies and mentions at once", async () => {
  const [ada, ben] = [await member(), await member()];
  expect(await readEmailPreferences(ada)).toEqual(USUAL_MAIL);
  const reference = await taken(world, ada);
  await replyToDesk(await person(), reference, { text: "Hello?" });
  await addNote(ben, reference, { text: at(ada) });
  expect((await mails(ada, reference)).sort()).toEqual([
    `${reference}: the requester wrote to you`,
    `${reference}: you were mentioned in a note`,
  ]);
  expect(await mails(ben, reference)).toEqual([]);
});

test("one mail stands for all of a kind until its reader has looked", async () => {
  const ada = await member();
  const reference = await taken(world, ada);
  const reply = async () => replyToDesk(await person(), reference, { text: "Hello?" });
  await reply();
  await reply();
  expect(await mails(ada, reference)).toHaveLength(1);
  await look(ada, reference);
  await reply();
  await reply();
  expect(await mails(ada, reference)).toHaveLength(2);
});

test("a request without an assignee is in the digest, and brings no email of its own", async () => {
  const [ada, ben, eve] = [await member(), await member(), await member("auditor")];
  await saveEmailPreferences(ben, { reply: "never" });
  const { reference } = await world.confirmed("ruthimg");
  await replyToDesk(await person(), reference, { text: "Hello?" });
  for (const one of [ada, ben, eve]) expect(await mails(one, reference)).toEqual([]);
  const time = new Date(+world.now + DAY);
  await sweep(time);
  await world.work(time);
  const told = (ctx: Context) =>
    world.post
      .to(addressOf(ctx))
      .some(({ mail }) =>
        mail.text?.includes(`${reference}: the requester wrote or sent something`),
      );
  expect([told(ada), told(ben), told(eve)]).toEqual([true, false, false]);
});

// Slow: digests for three days.
test("once a day is with the digest, each thing once, and what nobody has in hand too", async () => {
  const [ada, ben] = [await member("handler", "imgus"), await member("handler", "imgus")];
  await saveEmailPreferences(ada, { mention: "daily", reply: "daily" });
  const reference = await taken(world, ben);
  const { reference: free } = await world.confirmed("imgus");
  await replyToDesk(await world.at("imgus", SUBJECT), free, { text: "Hello?" });
  await addNote(ben, reference, { text: at(ada) });
  expect(await mails(ada, reference)).toEqual([]);
  expect(await mails(ada, free)).toEqual([]);
  const told = await digestsWith(ada, reference, 1);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`${reference}: you were mentioned in a note`);
  expect(told[0]).toContain(`${free}: the requester wrote or sent something`);
  expect(await digestsWith(ada, reference, 2)).toHaveLength(1);
  expect(await digestsWith(ben, reference, 3)).toEqual([]);
}, 60_000);

// Slow: digests for two days.
test("whoever wants no overview gets their own alone, and nothing on a day without", async () => {
  const [ada, eve] = [await member("handler", "imgus"), await member("auditor", "imgus")];
  await saveEmailPreferences(ada, { digest: "never", reply: "never" });
  const reference = await taken(world, ada);
  const morning = (ctx: Context) =>
    world.post.to(addressOf(ctx)).map(({ mail }) => mail.subject ?? "");
  await digestsWith(ada, reference, 4);
  expect(morning(ada)).toEqual([]);
  expect(morning(eve)).toEqual([]);
  const boss = await member("admin", "imgus");
  const { reference: given } = await world.confirmed("imgus");
  await give(boss, given, meOf(ada));
  expect(await digestsWith(ada, given, 5)).toHaveLength(1);
  expect(morning(ada)).toEqual([expect.stringMatching(/: one notification$/)]);
  expect(morning(eve)).toEqual([]);
}, 60_000);

test("settings are one's own, of one desk, and of what one's role can be mailed about", async () => {
  const [ada, eve] = [await member(), await member("auditor")];
  await saveEmailPreferences(ada, { mention: "never" });
  await saveEmailPreferences(eve, { mention: "daily", reply: "never" });
  expect((await readEmailPreferences(ada)).mention).toBe("never");
  expect(await readEmailPreferences(eve)).toEqual({ ...USUAL_MAIL, mention: "daily" });
  expect(await readEmailPreferences(await world.at("imgus", ada.actor))).toEqual(USUAL_MAIL);
  await expect(saveEmailPreferences(await person(), { mention: "never" })).rejects.toThrow();
});

test("a mail about a request says where to turn it off, and nothing of anybody's data", async () => {
  const [ada, ben] = [await member(), await member()];
  const name = "Wantcanary Person";
  const { reference } = await world.confirmed("ruthimg", { name, details: "Wantcanary" });
  await addNote(ben, reference, { text: `${at(ada)} Wantcanary` });
  await world.work();
  const [mail] = world.post
    .to(addressOf(ada))
    .filter(({ mail: { subject } }) => subject?.includes(reference));
  expect(mail?.mail.text).toContain("/desk/ruthimg/account");
  expect(mail?.raw).not.toContain("Wantcanary");
});
