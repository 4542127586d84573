import { expect, test } from "vitest";
import { askRequester } from "@/lib/requests/clock/pause";
import { refuseRequest, respondNoData } from "@/lib/requests/decision/answer";
import { SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readOwnRequest } from "./own-view";
import { readRequest } from "./staff-view";

const world = testWorld();

const own = async (requestId: string) =>
  readOwnRequest(await world.at("ruthimg", SUBJECT), requestId);

test("only a requester who could not be identified, or of whom no data was found, is asked for more details", async () => {
  const desk = await world.member("ruthimg", "handler");
  const answered = async (how: (reference: string, version: number) => Promise<unknown>) => {
    const { reference, requestId } = await world.confirmed("ruthimg");
    expect((await own(requestId)).unidentified).toBe(false);
    await how(reference, (await readRequest(desk, reference)).version);
    return (await own(requestId)).unidentified;
  };
  const refusedFor = (ground: string) => (reference: string, version: number) =>
    refuseRequest(desk, reference, { version, ground, explanation: "Told." });
  const asked = (reason: "identity" | "clarification") => (reference: string, version: number) =>
    askRequester(desk, reference, { version, reason, text: "Tell us more." });
  const nothing = (reference: string, version: number) =>
    respondNoData(desk, reference, { version, explanation: "" });
  expect(await answered(nothing)).toBe(true);
  expect(await answered(refusedFor("GDPR-11-2"))).toBe(true);
  expect(await answered(refusedFor("GDPR-12-5"))).toBe(false);
  expect(await answered(asked("identity"))).toBe(true);
  expect(await answered(asked("clarification"))).toBe(false);
});

test("the page of a refused request shows the remedies of the law of its ground", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg", { residence: "eea" });
  expect((await own(requestId)).remedies).toBeNull();
  const desk = await world.member("ruthimg", "handler");
  const { version } = await readRequest(desk, reference);
  await refuseRequest(desk, reference, { version, ground: "GDPR-12-5", explanation: "Daily." });
  const { remedies, mayAppeal } = await own(requestId);
  expect(remedies?.complaint.article).toContain("77");
  expect(remedies?.complaint.url).toBeNull();
  expect(remedies?.court?.article).toContain("79");
  expect([remedies?.appeal, mayAppeal]).toEqual([null, false]);
});
