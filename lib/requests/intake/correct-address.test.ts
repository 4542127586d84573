import { expect, test } from "vitest";
import { respondNoData } from "@/lib/requests/decision/answer";
import { findRequests } from "@/lib/requests/inbox/find";
import { inEnglish } from "@/lib/requests/testing/in-words";
import { form, problemOf, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { readVerificationLink, redeemCode, verifyByLink } from "./confirm";
import {
  changeAddress,
  correctUnverifiedAddress,
  pendingAddress,
  requestAddressChange,
} from "./correct-address";
import { sendCode } from "./send-code";
import { submitRequest } from "./submit";

const world = testWorld();
let addresses = 0;
const newAddress = () => {
  addresses += 1;
  return `right.${addresses}@example.org`;
};

const requester = () => world.at("ruthimg", SUBJECT);
const handler = () => world.member("ruthimg", "handler");

async function unverified() {
  const input = form();
  const sent = await submitRequest(await requester(), input);
  await world.work();
  return { ...sent, token: world.tokenIn(world.mailTo(input.email)) };
}

test("correcting an unverified address ends the first link, emails the new address and leaves the clock unchanged", async () => {
  const ctx = await requester();
  const { reference, requestId, email: wrong, dueOn, token } = await unverified();
  const code = world.codeIn(world.mailTo(wrong));
  const email = newAddress();
  await correctUnverifiedAddress(ctx, { requestId, email });
  await world.work();
  expect(await readVerificationLink(ctx, { reference, token })).toBe("superseded");
  expect((await problemOf(verifyByLink(ctx, { reference, token }))).code).toBe("expired");
  expect((await problemOf(redeemCode(ctx, { reference, code }))).code).toBe("invalid");
  expect(world.post.to(wrong)).toHaveLength(1);
  await verifyByLink(ctx, { reference, token: world.tokenIn(world.mailTo(email)) });
  const request = await readRequest(await handler(), reference);
  expect([request.state, request.dueOn, request.person?.email]).toEqual(["open", dueOn, email]);
});

test("a corrected request is found by its new address, not by the old one, and the log contains neither", async () => {
  const { reference, requestId, email: wrong } = await unverified();
  const email = newAddress();
  await correctUnverifiedAddress(await requester(), { requestId, email });
  const desk = await handler();
  const found = async (query: string) =>
    (await findRequests(desk, { view: "all", q: query })).rows.map((row) => row.reference);
  expect(await found(email.toUpperCase())).toEqual([reference]);
  expect(await found(wrong)).toEqual([]);
  expect(await found("quasimodo")).toContain(reference);
  const { rows } = await world.owner.query(
    "select event, facts::text from log_entry where chain = $1 order by seq",
    [requestId],
  );
  expect(rows.map(({ event }) => event)).toContain("correct-address");
  expect(JSON.stringify(rows)).not.toContain("@");
});

test("the same correction sent several times at once is made once and sends one email", async () => {
  const ctx = await requester();
  const { requestId } = await unverified();
  const email = newAddress();
  await Promise.all([1, 2, 3].map(() => correctUnverifiedAddress(ctx, { requestId, email })));
  await world.work();
  expect(world.post.to(email)).toHaveLength(1);
});

test("an email that is still queued is not sent to the wrong address after the correction", async () => {
  const input = form();
  const ctx = await requester();
  const { requestId } = await submitRequest(ctx, input);
  const email = newAddress();
  await correctUnverifiedAddress(ctx, { requestId, email });
  await world.work();
  expect(world.post.to(input.email)).toEqual([]);
  expect(world.post.to(email)).toHaveLength(1);
});

test("a verified address cannot be corrected without a code", async () => {
  const { requestId, email } = await world.confirmed("ruthimg");
  const ctx = await requester();
  const refused = await problemOf(
    correctUnverifiedAddress(ctx, { requestId, email: newAddress() }),
  );
  expect(refused.code).toBe("conflict");
  expect((await readOwnRequest(ctx, requestId)).email).toBe(email);
});

test("a code for the old address does not verify the corrected one", async () => {
  const ctx = await requester();
  const { reference, requestId, email: own } = await unverified();
  const code = world.codeIn(world.mailTo(own));
  const victim = newAddress();
  const both = await Promise.allSettled([
    redeemCode(ctx, { reference, code }),
    correctUnverifiedAddress(ctx, { requestId, email: victim }),
  ]);
  expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
  const { state, person: who } = await readRequest(await handler(), reference);
  expect(state === "open" && who?.email === victim).toBe(false);
});

test("a signed-in requester changes the address with a code sent to the new one, and the old one gets an email", async () => {
  const { reference, requestId, email: old } = await world.confirmed("ruthimg");
  const ctx = await requester();
  const email = newAddress();
  await requestAddressChange(ctx, { requestId, email });
  expect(await pendingAddress(ctx, requestId)).toBe(email);
  await world.work();
  const text = world.mailTo(email);
  expect(text).toContain("Someone asked us to write to this email address");
  expect(text).not.toMatch(/Zoë|copy of your data/);
  expect((await readOwnRequest(ctx, requestId)).email).toBe(old);
  await changeAddress(ctx, { requestId, code: world.codeIn(text) });
  await world.work();
  expect((await readOwnRequest(ctx, requestId)).email).toBe(email);
  const notice = world.mailTo(old);
  expect(notice).toContain("We write there and no longer here".slice(3));
  expect(notice).not.toContain(email);
  const before = world.post.to(old).length;
  await sendCode(ctx, { reference });
  await world.work();
  expect(world.post.to(old)).toHaveLength(before);
  expect(world.mailTo(email)).toContain(`/request/${reference}/open/`);
});

test("the code sent to a new address does not open the request, and a sign-in code does not change the address", async () => {
  const { reference, requestId, email: old } = await world.confirmed("ruthimg");
  const ctx = await requester();
  const email = newAddress();
  await sendCode(ctx, { reference });
  await requestAddressChange(ctx, { requestId, email });
  await world.work();
  const [toSignIn, toChange] = [world.mailTo(old), world.mailTo(email)].map(world.codeIn);
  if (!toSignIn || !toChange) throw new Error("two codes are needed");
  if (toSignIn !== toChange) {
    expect((await problemOf(redeemCode(ctx, { reference, code: toChange }))).code).toBe("invalid");
    expect((await problemOf(changeAddress(ctx, { requestId, code: toSignIn }))).code).toBe(
      "invalid",
    );
  }
  expect((await redeemCode(ctx, { reference, code: toSignIn })).requestId).toBe(requestId);
  await changeAddress(ctx, { requestId, code: toChange });
});

test("a change sent twice is made once, sends one email and ends the codes of the old address", async () => {
  const { reference, requestId, email: old } = await world.confirmed("ruthimg");
  const ctx = await requester();
  const email = newAddress();
  await requestAddressChange(ctx, { requestId, email });
  await world.work();
  const code = world.codeIn(world.mailTo(email));
  await sendCode(ctx, { reference });
  await world.work();
  const stale = world.codeIn(world.mailTo(old));
  const before = world.post.to(old).length;
  await changeAddress(ctx, { requestId, code });
  await changeAddress(ctx, { requestId, code });
  await world.work();
  expect(world.post.to(old)).toHaveLength(before + 1);
  expect((await problemOf(redeemCode(ctx, { reference, code: stale }))).code).toBe("invalid");
});

test("the current address is refused as a new one, and the address cannot be changed after the response", async () => {
  const { reference, requestId, email } = await world.confirmed("ruthimg");
  const ctx = await requester();
  const same = await problemOf(
    requestAddressChange(ctx, { requestId, email: email.toUpperCase() }),
  );
  expect(same.fields).toHaveProperty("email");
  const desk = await handler();
  const { version } = await readRequest(desk, reference);
  await respondNoData(desk, reference, { version, explanation: "" });
  expect(
    (await problemOf(requestAddressChange(ctx, { requestId, email: newAddress() }))).code,
  ).toBe("conflict");
});

test("a decision on a page from before the address changed is refused with the reason", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const desk = await handler();
  const { version } = await readRequest(desk, reference);
  const ctx = await requester();
  const email = newAddress();
  await requestAddressChange(ctx, { requestId, email });
  await world.work();
  await changeAddress(ctx, { requestId, code: world.codeIn(world.mailTo(email)) });
  const refused = await problemOf(respondNoData(desk, reference, { version, explanation: "" }));
  expect(inEnglish(refused.message)).toContain("email address changed by the requester on ");
});

test("corrections of one request are limited, and so are emails to one address", async () => {
  const ctx = await requester();
  const { requestId } = await unverified();
  for (let times = 0; times < 6; times += 1) {
    await correctUnverifiedAddress(ctx, { requestId, email: newAddress() });
  }
  const refused = await problemOf(
    correctUnverifiedAddress(ctx, { requestId, email: newAddress() }),
  );
  expect(refused.code).toBe("too-many");
});
