import { expect, test, vi } from "vitest";
import { Problem } from "@/lib/domain/problem/problem";
import { compareClock } from "@/lib/platform/clock";
import { stubSettings } from "@/lib/platform/testing/environment";
import { readBody } from "./body";
import { requireOriginOf, requireSameOrigin } from "./guard";

stubSettings();
vi.stubEnv("APP_URL", "https://privacy.example.org");
// Marks the clock as correct, because these tests have no database to compare it with.
compareClock(Date.now(), performance.now());

const passes = (headers: Record<string, string>): Promise<boolean> =>
  isAccepted(requireSameOrigin(new Headers(headers)));

const isAccepted = (check: Promise<void>): Promise<boolean> =>
  check.then(
    () => true,
    (error) => {
      if (error instanceof Problem) return false;
      throw error;
    },
  );

const own = "https://privacy.example.org";
test.each([
  [{ origin: own }, true],
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ origin: "null", "sec-fetch-site": "same-origin" }, true],
  [{ origin: "null" }, false],
  [{ origin: "null", "sec-fetch-site": "cross-site" }, false],
  [{}, false],
  [{ origin: "https://evil.example" }, false],
  [{ origin: "https://evil.example", "sec-fetch-site": "same-origin" }, false],
  [{ origin: `${own}.evil.example` }, false],
  [{ origin: "http://privacy.example.org" }, false],
  [
    { origin: "https://evil.example", host: "evil.example", "x-forwarded-host": "evil.example" },
    false,
  ],
  [{ "sec-fetch-site": "same-site" }, false],
  [{ "sec-fetch-site": "none" }, false],
])("a post with %j passes: %s", async (headers, expected) => {
  expect(await passes(headers as Record<string, string>)).toBe(expected);
});

test.each([
  [{ origin: own }, true],
  [{ origin: "https://www.example.org" }, true],
  [{ origin: "https://www.example.org", "sec-fetch-site": "cross-site" }, true],
  [{ origin: "http://www.example.org" }, false],
  [{ origin: "https://www.example.org:8443" }, false],
  [{ origin: "https://example.org" }, false],
  [{ origin: "null" }, false],
  [{}, false],
  [{ referer: "https://www.example.org/", "sec-fetch-site": "cross-site" }, false],
])(
  "where www.example.org may send a form, a post with %j passes: %s",
  async (headers, expected) => {
    const sites = ["https://www.example.org"];
    const check = requireOriginOf(new Headers(headers as Record<string, string>), sites);
    expect(await isAccepted(check)).toBe(expected);
  },
);

test("a body is cut off at its limit, even without a content-length header", async () => {
  const stream = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1000)),
  });
  const request = new Request(`${own}/x`, {
    method: "POST",
    body: stream,
    duplex: "half",
  } as RequestInit);
  await expect(readBody(request, 4096)).rejects.toMatchObject({ code: "too-large" });
});
