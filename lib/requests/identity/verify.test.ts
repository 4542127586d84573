import { beforeAll, expect, test } from "vitest";
import type { Acting } from "@/lib/domain/identity/acting";
import type { Actor } from "@/lib/domain/request/role";
import { correctLaw } from "@/lib/requests/clock/correct-law";
import { askRequester } from "@/lib/requests/clock/pause";
import { downloadFile } from "@/lib/requests/conversation/download";
import { fulfilRequest, refuseRequest } from "@/lib/requests/decision/answer";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { redeemCode } from "@/lib/requests/intake/confirm";
import { sendCode } from "@/lib/requests/intake/send-code";
import { submitRequest } from "@/lib/requests/intake/submit";
import {
  form,
  incoming,
  problemOf,
  SUBJECT,
  testWorld,
  withFiles,
} from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { POLICIES } from "@/prisma/seed/policies";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { sendProofs, verifyRequest } from "./verify";

const NO_DOCUMENTS = {
  ...ruthimg,
  slug: "no-documents",
  identity: { ...ruthimg.identity, document: "never" as const },
};

const ASKS_MORE = {
  ...ruthimg,
  slug: "asks-more",
  rights: [{ right: "opt-out-sale" as const, quote: "Opt out" }],
  identity: { ...ruthimg.identity, levels: { "opt-out-sale": "email" as const } },
};

const world = testWorld([...POLICIES, NO_DOCUMENTS, ASKS_MORE]);
let handler: Actor;
beforeAll(async () => {
  handler = await world.staff("ruthimg", "handler");
});

const desk = () => world.at("ruthimg", handler);
const subject = () => world.at("ruthimg", SUBJECT);
const view = async (reference: string) => readRequest(await desk(), reference);
const stored = async (): Promise<number> => (await world.storedFiles()).length;

const CHILD: Acting = { capacity: "parent", age: "13-15", name: "Byron King", email: "" };

const prove = async (reference: string) =>
  withFiles(
    await subject(),
    { step: "prove", reference },
    [incoming("birth.txt", "She is his mother.")],
    async (uploads) => sendProofs(await subject(), reference, uploads),
  );

test("no data is given to a parent before their authority is verified", async () => {
  const { reference, requestId, input } = await world.confirmed("ruthimg", {
    person: "child",
    acting: CHILD,
  });
  expect(world.mailTo(input.email)).toMatch(/proof that you may act.*birth certificate/s);
  const before = await view(reference);
  expect(before.name).toBe("Byron King");
  expect(before.identity).toMatchObject({ lacks: ["authority"], childAgrees: false });
  const refused = await problemOf(
    fulfilRequest(await desk(), reference, { version: before.version, summary: "Done." }),
  );
  expect(refused.code).toBe("conflict");
  expect(refused.message).toBe("finding.unproven.authority");
  const own = await readOwnRequest(await subject(), requestId);
  expect(own.requestedProofs).toEqual({ identity: false, authority: true, proofs: ["parent"] });

  await prove(reference);
  const proved = await view(reference);
  expect(proved.proofs).toMatchObject([{ name: "birth.txt", state: "unscanned" }]);
  const { version } = proved;
  await verifyRequest(await desk(), reference, {
    version,
    what: "authority",
    by: "document",
    note: "The names are the same.",
  });
  const verified = await view(reference);
  expect(verified.identity).toMatchObject({ authority: "document", lacks: [] });
  expect((await readOwnRequest(await subject(), requestId)).requestedProofs).toBeNull();
  await fulfilRequest(await desk(), reference, { version: verified.version, summary: "Done." });
  expect((await view(reference)).state).toBe("answered");
});

test("the decision deletes a proof with its content, its key and its stored object, and the log records that", async () => {
  const before = await stored();
  const { reference, requestId } = await world.confirmed("ruthimg", {
    person: "child",
    acting: CHILD,
  });
  await prove(reference);
  expect(await stored()).toBe(before + 1);
  const { version, grounds, proofs } = await view(reference);
  const [ground] = grounds;
  await refuseRequest(await desk(), reference, {
    version,
    ground: ground?.code ?? "",
    explanation: "No.",
  });
  expect(await stored()).toBe(before);
  const after = await view(reference);
  expect(after.proofs).toMatchObject([{ name: "birth.txt", state: "deleted" }]);
  const file = proofs[0]?.id ?? "";
  const entry = after.timeline.find(
    (one) => one.kind === "event" && one.event === "proofs-deleted",
  );
  expect(entry).toMatchObject({ facts: { files: [file] } });
  const gone = await problemOf(downloadFile(await subject(), { requestId, fileId: file }));
  expect(gone.message).toBe("problem.files.proofDeleted");
  expect((await readOwnRequest(await subject(), requestId)).proofs).toMatchObject([
    { state: "deleted" },
  ]);
  const auditor = await world.staff("ruthimg", "auditor");
  expect((await verifyLog(await world.at("ruthimg", auditor))).faults).toEqual([]);
});

test("an opt-out needs no verification, and the request is open at once", async () => {
  const input = form({ right: "opt-out-marketing", details: "" });
  const { reference, requestId, needsVerification } = await submitRequest(await subject(), input);
  expect(needsVerification).toBe(false);
  await world.work();
  const text = world.mailTo(input.email);
  expect(text).toContain(reference);
  expect(text).not.toContain("Quasimodo");
  expect(text).not.toMatch(/\b\d{6}\b/);
  const before = await view(reference);
  expect(before).toMatchObject({ state: "open", identity: { level: "none", lacks: [] } });
  await fulfilRequest(await desk(), reference, { version: before.version, summary: "Done." });
  expect((await view(reference)).outcome).toBe("fulfilled");
  // The page of the request still opens only with a code that was sent to the address.
  await world.work();
  await sendCode(await subject(), { reference });
  await world.work();
  const opened = await redeemCode(await subject(), {
    reference,
    code: world.codeIn(world.mailTo(input.email)),
  });
  expect(opened.requestId).toBe(requestId);
});

test("an agent who opts somebody out in California needs no proof of authority", async () => {
  const acting: Acting = { capacity: "permission", name: "Byron King", email: "b@example.org" };
  const { reference } = await submitRequest(
    await subject(),
    form({ right: "opt-out-sale", residence: "us-ca", person: "agent", acting }),
  );
  const { identity, state } = await view(reference);
  expect(state).toBe("open");
  expect(identity).toMatchObject({ level: "none", lacks: [], authority: null });
  expect(identity.article).toContain("11 CCR 7026");
});

test("when staff correct the law to one that forbids identity verification, none is required any more", async () => {
  const there = () => world.at("asks-more", asker);
  const asker = await world.staff("asks-more", "handler");
  const optOut = { right: "opt-out-sale", residence: "us-ca", details: "" } as const;
  const elsewhere = await world.confirmed("asks-more", { ...optOut, residence: "elsewhere" });
  const before = await readRequest(await there(), elsewhere.reference);
  expect(before.identity).toMatchObject({ level: "email", article: null });
  await correctLaw(await there(), elsewhere.reference, {
    version: before.version,
    laws: ["us-ca"],
    reason: "They live in Los Angeles.",
  });
  const after = await readRequest(await there(), elsewhere.reference);
  expect(after.identity.level).toBe("none");
  expect(after.identity.article).toContain("7026");
});

test("an identity document can be sent only after the desk asked for identification", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const asked = async () => (await readOwnRequest(await subject(), requestId)).requestedProofs;
  expect(await asked()).toBeNull();
  const { version } = await view(reference);
  await askRequester(await desk(), reference, {
    version,
    reason: "identity",
    text: "Who are you?",
  });
  expect(await asked()).toEqual({ identity: true, authority: false, proofs: [] });
});

test("a desk that accepts no documents asks for none and records none", async () => {
  const staff = await world.staff("no-documents", "handler");
  const there = () => world.at("no-documents", staff);
  const { reference, requestId } = await world.confirmed("no-documents");
  const { version } = await readRequest(await there(), reference);
  await askRequester(await there(), reference, { version, reason: "identity", text: "Who?" });
  const own = await readOwnRequest(await world.at("no-documents", SUBJECT), requestId);
  expect(own.requestedProofs).toBeNull();
  const verification = { version: version + 1, what: "identity", note: "" } as const;
  const refused = await problemOf(
    verifyRequest(await there(), reference, { ...verification, by: "document" }),
  );
  expect(Object.keys(refused.fields)).toEqual(["by"]);
  await verifyRequest(await there(), reference, { ...verification, by: "details" });
  expect((await readRequest(await there(), reference)).identity.shown).toBe("details");
});

test("sending no files is an error of the file field, and auditors cannot record a verification", async () => {
  const { reference } = await world.confirmed("ruthimg", { person: "child", acting: CHILD });
  const empty = await problemOf(sendProofs(await subject(), reference, []));
  expect(Object.keys(empty.fields)).toEqual(["files"]);
  const auditor = await world.member("ruthimg", "auditor");
  const verification = { version: 2, what: "authority", by: "details", note: "" } as const;
  expect((await problemOf(verifyRequest(auditor, reference, verification))).code).toBe("forbidden");
});
