import { expect, test } from "vitest";
import { openApprovalAt, requireApproval, sendResponse } from "@/lib/requests/testing/approvals";
import { problemOf, SUBJECT, testWorld, type World } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { fulfilRequest } from "./answer";
import { approve } from "./approve";

const world = testWorld();

const handler = async (slug: string, email = `ada@${slug}.example`) =>
  world.member(slug, "handler", email);

const outcomeOf = async (slug: string, reference: string) =>
  (await readRequest(await handler(slug), reference)).outcome;

test.each(["access", "erasure", "rectification", "withdraw-consent"] as const)(
  "a response to %s with neither text nor a file is refused, and says what to enter",
  async (right) => {
    const { reference } = await world.confirmed("ruthimg", { right });
    const refused = await problemOf(
      sendResponse(await handler("ruthimg"), reference, { summary: "" }),
    );
    expect(refused.code).toBe("invalid");
    expect(refused.fields.summary).toBe("problem.response.emptyHint");
    expect(await outcomeOf("ruthimg", reference)).toBeNull();
  },
);

test("a file alone is a response, and so is text alone", async () => {
  const ctx = await handler("ruthimg");
  const [one, two] = [await world.confirmed("ruthimg"), await world.confirmed("ruthimg")];
  expect(await sendResponse(ctx, one.reference, { summary: "" }, ["data.txt"])).toBe("fulfil");
  expect(await sendResponse(ctx, two.reference, { summary: "All of it." })).toBe("fulfil");
});

test("an empty response cannot be proposed for approval", async () => {
  const admin = await world.staff("imgus", "admin");
  await requireApproval(world, "imgus", admin, { answer: true });
  const { reference } = await world.confirmed("imgus", { right: "erasure" });
  const ctx = await handler("imgus");
  const proposing = sendResponse(ctx, reference, { summary: "" });
  expect((await problemOf(proposing)).fields.summary).toBe("problem.response.emptyHint");
  await sendResponse(ctx, reference, { summary: "Deleted." });
  const proposal = await openApprovalAt(ctx, reference);
  await approve(await world.at("imgus", admin), reference, proposal);
  expect(await outcomeOf("imgus", reference)).toBe("fulfilled");
});

async function emailOf(slug: string, changes: Parameters<World["confirmed"]>[1]) {
  const { reference, requestId } = await world.confirmed(slug, changes);
  const ctx = await handler(slug);
  const { version } = await readRequest(ctx, reference);
  await fulfilRequest(ctx, reference, { version, summary: "Done." });
  const own = await readOwnRequest(await world.at(slug, SUBJECT), requestId);
  // The stored copy of the email, as the requester's page shows it.
  const response = own.emails.find(({ subject }) =>
    /: (our response|unsere Antwort)/.test(subject),
  );
  return { email: response?.text ?? "", own };
}

test("the email of every fulfilled request says where to complain, and so does the requester's page", async () => {
  for (const right of ["access", "rectification", "erasure", "withdraw-consent"] as const) {
    const { email, own } = await emailOf("ruthimg", { right });
    expect(email).toMatch(/You can complain to/);
    expect(own.remedies?.complaint.to).toBeTruthy();
  }
});

test("a response to an access request lists purposes, recipients, retention and source from the policy", async () => {
  const { email } = await emailOf("artisticmonk", { right: "access", residence: "in" });
  expect(email).toContain("Purpose: Making the images you ask for, and finding faults");
  expect(email).toContain("Kept for: By storage tier");
  expect(email).toContain("Source: From you");
  expect(email).toContain("Source: not stated in our policy");
  expect(email).toContain("Stripe (Payments)");
});

test("a response in German describes the data in German", async () => {
  const { email } = await emailOf("ruthimg", { right: "access", locale: "de" });
  expect(email).toContain("Herkunft: From you");
  expect(email).toContain("Empfänger:");
  expect(email).toContain("beschweren");
});

test("a deletion response mentions backups where the policy does, and no data inventory", async () => {
  const { email } = await emailOf("artisticmonk", { right: "erasure" });
  expect(email).toContain("About copies in backups: Residual copies may remain");
  expect(email).not.toContain("Purpose:");
  expect((await emailOf("ruthimg", { right: "erasure" })).email).not.toContain("backups");
});
