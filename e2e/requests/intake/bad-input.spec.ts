import { expect, test } from "@playwright/test";
import { APP_URL, newAddress } from "@/e2e/desk";

const send = "/ruthimg/request/send";
const good = () => ({
  idempotencyKey: `bad-input-${newAddress()}`,
  residence: "eea",
  right: "access",
  person: "self",
  name: "Ada Lovelace",
  email: newAddress(),
});
const json = { origin: APP_URL, "content-type": "application/json" };

type Bad = { name: string; change: Record<string, unknown>; field: string };
const BAD: Bad[] = [
  { name: "a name that is too long", change: { name: "x".repeat(201) }, field: "name" },
  { name: "a name that is not a text", change: { name: { first: "Ada" } }, field: "name" },
  {
    name: "a name that contains an email header",
    change: { name: "Ada\r\nBcc: eve@example.net" },
    field: "name",
  },
  { name: "a text that is not an email address", change: { email: "ada" }, field: "email" },
  {
    name: "a pair of email addresses in one field",
    change: { email: "a@example.org,b@example.org" },
    field: "email",
  },
  { name: "an unknown right", change: { right: "everything" }, field: "right" },
  {
    name: "a right that is not offered at the requester's residence",
    change: { right: "opt-out-sale" },
    field: "right",
  },
  { name: "an unknown residence", change: { residence: "moon" }, field: "residence" },
  {
    name: "a text of details that is too long",
    change: { details: "x".repeat(5001) },
    field: "details",
  },
];

for (const { name, change, field } of BAD) {
  test(`${name} is refused with an error at its field`, async ({ request }) => {
    const response = await request.post(send, { headers: json, data: { ...good(), ...change } });
    expect(response.status()).toBe(422);
    expect(response.headers()["content-type"]).toContain("application/problem+json");
    expect((await response.json()).fields).toHaveProperty(field);
  });
}

test("the same submission sent twice is one request", async ({ request }) => {
  const data = good();
  const responses = await Promise.all(
    [1, 2, 3].map(() => request.post(send, { headers: json, data })),
  );
  expect(responses.map((response) => response.status())).toEqual([201, 201, 201]);
  const references = await Promise.all(
    responses.map(async (response) => (await response.json()).reference),
  );
  expect(new Set(references).size).toBe(1);
});

test("fields that the form does not have change nothing", async ({ request }) => {
  const data = {
    ...good(),
    state: "answered",
    deskId: "dsk_other",
    law: "house",
    __proto__: { admin: true },
  };
  expect((await request.post(send, { headers: json, data })).status()).toBe(201);
});

test("ten megabytes of JSON are refused as too large, and broken JSON as invalid", async ({
  request,
}) => {
  const large = await request.post(send, {
    headers: json,
    data: { ...good(), details: "x".repeat(10_000_000) },
  });
  expect(large.status()).toBe(413);
  for (const data of ["{", "[]", "null", '"text"', ""]) {
    const response = await request.post(send, { headers: json, data: Buffer.from(data) });
    expect([400, 422], `${data}: ${response.status()}`).toContain(response.status());
  }
});

test("an address that leads nowhere gets a client error, never a server error", async ({
  request,
}) => {
  const paths = [
    "/no-such-desk",
    "/no-such-desk/request/ask/right",
    "/ruthimg/request/ask/no-such-step",
    "/%00",
    "/ruthimg/%00",
    "/desk/%00",
    "/..%2f..%2fetc",
  ];
  for (const path of paths) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect([307, 400, 404], `${path}: ${response.status()}`).toContain(response.status());
  }
  const post = await request.post("/no-such-desk/request/send", { headers: json, data: good() });
  expect(post.status()).toBe(404);
});

test("a forged, truncated or foreign link leads to a page that explains the problem", async ({
  page,
}) => {
  const at = (token: string) => page.goto(`/ruthimg/request/7777-7777/verify/${token}`);
  for (const token of ["x", "A".repeat(43), "..%2f"]) {
    expect((await at(token))?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect((await at("%00"))?.status()).toBe(400);
  await expect(page.getByText("This address cannot be read.")).toBeVisible();
});

test("names and texts in any script are accepted", async ({ request }) => {
  const names = [
    "محمد بن سلمان",
    "שלום עולם",
    "李小龍",
    "Ngũgĩ wa Thiong’o",
    "O'Brien-Ñandú",
    "👩‍👩‍👧‍👦 Familie",
    "ɯopuɐɹ",
  ];
  for (const name of names) {
    const response = await request.post(send, {
      headers: json,
      data: { ...good(), name, details: name.repeat(20) },
    });
    expect(response.status(), name).toBe(201);
  }
});
