import { createServer, type IncomingMessage, type Server, request as send } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { trustedProxies } from "./client-address.mjs";
import { BODY_LIMITS, withGate } from "./gate.mjs";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Seen = { requests: number; bodies: string[]; clients: unknown[] };

async function opened(options: Partial<Parameters<typeof withGate>[1]> = {}, answers = "fine") {
  const seen: Seen = { requests: 0, bodies: [], clients: [] };
  const gated = withGate(
    async (request, response) => {
      seen.requests += 1;
      seen.clients.push(request.headers["x-client-address"]);
      seen.bodies.push(await bodyOf(request));
      response.writeHead(200, { "content-type": "text/plain" });
      response.end(answers);
    },
    { trusted: trustedProxies(""), ...options },
  );
  server = createServer(gated);
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { seen, port, url: `http://127.0.0.1:${port}` };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const ACTION = { "next-action": "0".repeat(40), "content-type": "text/plain" };
const SIGNED_IN = { cookie: "rightsdesk-session=something" };
const multipart = (parts: number): string =>
  `${'--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(parts)}--b--\r\n`;

test("a body is passed on once it has arrived whole", async () => {
  const { url, seen } = await opened();
  const body = "x".repeat(300_000);
  expect((await fetch(url, { method: "POST", body })).status).toBe(200);
  expect(seen.bodies).toEqual([body]);
});

/** Sends a body in chunks without a length, and returns the status of the response. */
const inPieces = (url: string, headers: Record<string, string>, piece: Buffer, pieces: number) =>
  new Promise<number>((resolve, reject) => {
    const out = send(url, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    out.on("error", reject);
    for (let sent = 0; sent < pieces; sent += 1) out.write(piece);
    out.end();
  });

test("a body of more than 512 KB is refused before anything behind the gate works for it", async () => {
  const { url, seen } = await opened();
  const large = "x".repeat(BODY_LIMITS.bytes + 1);
  expect((await fetch(url, { method: "POST", body: large })).status).toBe(413);
  expect(await inPieces(url, FORM, Buffer.alloc(64 * 1024, "x"), 9)).toBe(413);
  expect(seen.requests).toBe(0);
});

test("a form with too many parts or fields is refused, however small it is", async () => {
  const { url, seen } = await opened();
  const post = (type: string, body: string) =>
    fetch(`${url}/desk/a`, {
      method: "POST",
      headers: { "content-type": type, ...SIGNED_IN },
      body,
    }).then(({ status }) => status);
  const type = "multipart/form-data; boundary=b";
  expect(await post(type, multipart(1_001))).toBe(413);
  expect(await post('multipart/form-data; charset=x; boundary="b"', multipart(1_001))).toBe(413);
  expect(await post('multipart/form-data; x="boundary=c"; boundary=b', multipart(1_001))).toBe(413);
  expect(await post('multipart/form-data; x="; boundary=c"; boundary=b', multipart(1))).toBe(400);
  expect(await post("multipart/form-data; boundary*=utf-8''b", multipart(1))).toBe(400);
  expect(await post(FORM["content-type"], "a=1&".repeat(3_001))).toBe(413);
  const byteForByte = Buffer.from(multipart(1_001));
  expect(await inPieces(url, { "content-type": type }, byteForByte.subarray(0, 50_000), 2)).toBe(
    413,
  );
  expect(seen.requests).toBe(0);
  expect(await post(type, multipart(900))).toBe(200);
  const named = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
  const form = multipart(900).replaceAll("--b", `--${named}`);
  expect(await post(`multipart/form-data; boundary=${named}`, form)).toBe(200);
});

test("a server action without a session is not read: a page with script stays open, and a page without script is redirected to the sign-in", async () => {
  const { url, seen } = await opened();
  const post = (path: string, headers: Record<string, string>) =>
    fetch(`${url}${path}`, { method: "POST", headers, body: "[]", redirect: "manual" });
  expect((await post("/sign-in", ACTION)).status).toBe(403);
  const byScript = await post("/desk/a/form", ACTION);
  expect([byScript.status, byScript.headers.get("content-type")]).toEqual([403, "text/plain"]);
  expect((await byScript.text()).trim()).toBe("signed-out");
  const plain = await post("/desk/a/form", { "content-type": "multipart/form-data; boundary=b" });
  expect([plain.status, plain.headers.get("location")]).toEqual([
    303,
    "/sign-in?next=%2Fdesk%2Fa%2Fform",
  ]);
  expect(seen.requests).toBe(0);
  expect((await post("/desk/a/form", { ...ACTION, ...SIGNED_IN })).status).toBe(200);
});

test("forms with files are passed on as they arrive, whatever their size", async () => {
  const { url, seen } = await opened();
  const piece = Buffer.alloc(64 * 1024, "x");
  const path = "/ruthimg/request/7777-7777/reply";
  expect(await inPieces(`${url}${path}`, {}, piece, 20)).toBe(200);
  expect(seen.bodies[0]).toHaveLength(20 * piece.length);
});

test("a body that does not arrive in time is refused", async () => {
  const { port, seen } = await opened({ limits: { ...BODY_LIMITS, arrivesMs: 50 } });
  const line = connect(port, "127.0.0.1");
  line.write("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nx");
  const answer = await new Promise<Buffer>((resolve) => line.once("data", resolve));
  expect(answer.toString()).toContain("408 Request Timeout");
  expect(seen.requests).toBe(0);
  line.destroy();
});

test.each(["GET", "POST"])(
  "a %s keeps its connection only for a moment after the response, however slowly the rest of its body arrives",
  async (method) => {
    const limits = { ...BODY_LIMITS, lingerMs: 200 };
    const gated = withGate((_, response) => void response.end("done"), {
      trusted: trustedProxies(""),
      limits,
    });
    server = createServer(gated);
    await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
    const line = connect((server.address() as AddressInfo).port, "127.0.0.1");
    const closed = new Promise((resolve) => line.once("close", resolve));
    line.on("error", () => undefined);
    line.write(
      `${method} /ruthimg/request/7777-7777/reply HTTP/1.1\r\nhost: a\r\ncontent-length: 5000\r\n\r\n`,
    );
    const answer = await new Promise<Buffer>((resolve) => line.once("data", resolve));
    expect(answer.toString()).toContain("done");
    const timer = setInterval(() => line.write("x"), 20);
    await closed;
    clearInterval(timer);
  },
);

test("all unfinished bodies together take no more memory than the limit", async () => {
  const { url, port } = await opened({ limits: { ...BODY_LIMITS, waitingBytes: 100_000 } });
  const line = connect(port, "127.0.0.1");
  line.write(`POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 90001\r\n\r\n${"x".repeat(90_000)}`);
  const post = () => fetch(url, { method: "POST", body: "y".repeat(20_000) });
  await expect.poll(async () => (await post()).status).toBe(503);
  expect((await post()).headers.get("retry-after")).toBe("5");
  line.destroy();
  await expect.poll(async () => (await post()).status).toBe(200);
});

test.each([
  ["/%ED%A0%80", 400],
  ["/%E0%A4%A", 400],
  ["/a%00b", 400],
  ["/_next/image?url=%2Fruthimg%2Flogo&w=64&q=75", 404],
])("%s is refused with %i", async (path, status) => {
  const { url, seen } = await opened();
  expect((await fetch(`${url}${path}`)).status).toBe(status);
  expect(seen.requests).toBe(0);
});

test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])(
  "the method %s is not accepted",
  async (method) => {
    const { url, seen } = await opened();
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      send(url, { method }, resolve).on("error", reject).end();
    });
    answer.resume();
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
    expect(seen.requests).toBe(0);
  },
);

test("every response has the security headers, and a text has its charset", async () => {
  const { url } = await opened({ https: true });
  for (const path of ["/", "/%E0%A4%A"]) {
    const { headers } = await fetch(`${url}${path}`);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(headers.get("strict-transport-security")).toContain("max-age=31536000");
    for (const [name, value] of [
      ["x-content-type-options", "nosniff"],
      ["x-frame-options", "DENY"],
      ["cross-origin-opener-policy", "same-origin"],
      ["cross-origin-resource-policy", "same-origin"],
      ["cache-control", "no-store"],
    ] as const) {
      expect(headers.get(name), name).toBe(value);
    }
    expect(headers.get("permissions-policy")).toContain("camera=()");
  }
});

test("the gate sets the address of the client and ignores what the request claims", async () => {
  const { url, seen } = await opened();
  const claims = { "x-client-address": "198.51.100.1", "x-forwarded-for": "198.51.100.1" };
  await fetch(url, { headers: claims });
  expect(seen.clients).toEqual(["127.0.0.1"]);
});
