import { expect, test } from "vitest";
import { withdrawRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { redeemCode, verifyByLink } from "@/lib/requests/intake/confirm";
import {
  changeAddress,
  correctUnverifiedAddress,
  requestAddressChange,
} from "@/lib/requests/intake/correct-address";
import { sendCode } from "@/lib/requests/intake/send-code";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { endSessions, sessionState } from "./subject-session";

const world = testWorld([ruthimg]);

const at = () => world.at("ruthimg", SUBJECT);

/** A verified request, with the session that its link starts. */
async function opened() {
  const { reference, input, token } = await world.submitted("ruthimg");
  const ctx = await at();
  const { already: _, ...session } = await verifyByLink(ctx, { reference, token });
  await world.work();
  return { ctx, reference, session, email: input.email };
}

async function byCode(reference: string, email: string) {
  const ctx = await at();
  await sendCode(ctx, { reference });
  await world.work();
  return redeemCode(ctx, { reference, code: world.codeIn(world.mailTo(email)) });
}

test("signing out ends every session of the request, also a copied one, and a new sign-in works", async () => {
  const { ctx, reference, session, email } = await opened();
  expect(await sessionState(ctx, session)).toBe("current");
  const second = await byCode(reference, email);
  expect(await sessionState(ctx, second)).toBe("current");

  await endSessions(ctx, session);
  expect(await sessionState(ctx, session)).toBe("ended");
  expect(await sessionState(ctx, second)).toBe("ended");
  const fresh = await byCode(reference, email);
  expect(await sessionState(ctx, fresh)).toBe("current");

  // The ended session cannot end the new one.
  await endSessions(ctx, session);
  expect(await sessionState(ctx, fresh)).toBe("current");
});

test("a change of address ends every session except the one that changed it", async () => {
  const { ctx, session } = await opened();
  const { requestId } = session;
  await requestAddressChange(ctx, { requestId, email: "moved@example.org" });
  await world.work();
  const code = world.codeIn(world.mailTo("moved@example.org"));
  const changed = await changeAddress(ctx, { requestId, code });
  expect(await sessionState(ctx, session)).toBe("ended");
  expect(await sessionState(ctx, { requestId, epoch: changed?.epoch ?? -1 })).toBe("current");
  // The same code sent again changes nothing and signs nobody out.
  expect(await changeAddress(ctx, { requestId, code })).toBeNull();
  expect(await sessionState(ctx, { requestId, epoch: changed?.epoch ?? -1 })).toBe("current");
});

test("correcting an unverified address ends the sessions that were started under the first one", async () => {
  const ctx = await at();
  const { requestId } = await submitRequest(ctx, form());
  await correctUnverifiedAddress(ctx, { requestId, email: "corrected@example.org" });
  expect(await sessionState(ctx, { requestId, epoch: 0 })).toBe("ended");
});

test("erasure ends the sessions, and the page only says that the data was erased", async () => {
  const { ctx, reference, session } = await opened();
  await endSessions(ctx, session);
  const current = { ...session, epoch: session.epoch + 1 };
  await withdrawRequest(ctx, reference);
  await eraseRequest(await world.at("ruthimg", SYSTEM), reference);
  expect(await sessionState(ctx, current)).toBe("erased");
  expect(await sessionState(ctx, session)).toBe("ended");
});
