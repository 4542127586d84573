import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { stubSettings } from "@/lib/platform/testing/environment";

type Outbound = typeof import("./outbound");

let hits: string[] = [];
const servers: Server[] = [];

/** A server that must not be reached, or one that responds as its path says. */
async function serve(host: string): Promise<number> {
  const server = createServer((request, response) => {
    hits.push(`${request.headers.host} ${request.url}`);
    if (request.url === "/moved") response.writeHead(302, { location: "/elsewhere" }).end();
    else if (request.url === "/endless") endless(response);
    else if (request.url === "/silent") response.flushHeaders();
    else response.end("reached");
  });
  servers.push(server);
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject).listen(0, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

function endless(response: import("node:http").ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
  };
  response.on("drain", more).on("error", () => undefined);
  more();
}

/** Loads the module as a process with these exceptions does. */
async function withAllowed(list = ""): Promise<Outbound> {
  vi.resetModules();
  vi.stubEnv("OUTBOUND_ALLOW", list);
  return await import("./outbound");
}

const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "reached",
    (error) => String(error.code),
  );

let port = 0;
beforeAll(async () => {
  stubSettings();
  port = await serve("::").catch(() => serve("127.0.0.1"));
});
afterEach(() => {
  hits = [];
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

test.each([
  "127.0.0.1",
  "2130706433",
  "0x7f.1",
  "0177.0.0.1",
  "127.1",
  "[::1]",
  "[::ffff:127.0.0.1]",
  "[::127.0.0.1]",
  "localhost",
  "0.0.0.0",
])("this machine cannot be reached as %s, with or without TLS", async (host) => {
  const { outboundFetch, outboundRefusal } = await withAllowed();
  for (const scheme of ["http", "https"]) {
    const address = `${scheme}://${host}:${port}/`;
    expect(await codeOf(outboundFetch(address))).toBe("OUTBOUND_REFUSED");
    expect(await outboundRefusal(address)).toBe("private");
  }
  expect(hits).toEqual([]);
});

test.each([
  ["private", "10.0.0.1"],
  ["private", "172.16.9.9"],
  ["private", "192.168.1.1"],
  ["link-local", "169.254.169.254"],
  ["carrier-grade NAT", "100.64.0.1"],
  ["multicast", "224.0.0.1"],
  ["broadcast", "255.255.255.255"],
  ["reserved", "198.18.0.1"],
  ["unique local", "fd00::1"],
  ["link-local", "fe80::1"],
  ["site-local", "fec0::1"],
  ["multicast", "ff02::1"],
  ["IPv4 behind NAT64", "64:ff9b::a00:1"],
  ["IPv4 behind 6to4", "2002:7f00:1::"],
  ["IPv4 as a mapped address", "::ffff:10.0.0.1"],
])("a name that resolves to a %s address (%s) is refused", async (_, address) => {
  const { outboundRefusal } = await withAllowed();
  const resolve = async () => ["93.184.216.34", address];
  expect(await outboundRefusal("https://id.example.org", { resolve })).toBe("private");
});

test("a public address is allowed, but only with TLS", async () => {
  const { outboundRefusal } = await withAllowed();
  const resolve = async () => ["93.184.216.34", "2606:2800:220:1::1"];
  expect(await outboundRefusal("https://id.example.org", { resolve })).toBeNull();
  expect(await outboundRefusal("http://id.example.org", { resolve })).toBe("plain");
});

test("a name that resolves to this machine does not reach it", async () => {
  const { outboundFetch } = await withAllowed();
  const asked = outboundFetch(
    `https://id.example.org:${port}/`,
    {},
    { resolve: async () => ["127.0.0.1"] },
  );
  expect(await codeOf(asked)).toBe("OUTBOUND_REFUSED");
  expect(hits).toEqual([]);
});

test("the connection goes to the checked address, even if the name changes its address", async () => {
  const other = await serve("127.0.0.2");
  const { outboundFetch } = await withAllowed("127.0.0.2");
  const answers = [["127.0.0.2"], ["127.0.0.1"]];
  const asked: string[] = [];
  const resolve = async (host: string) => {
    asked.push(host);
    return answers.shift() ?? [];
  };
  const answer = await outboundFetch(`http://id.example.org:${other}/one`, {}, { resolve });
  expect(await answer.text()).toBe("reached");
  expect(asked).toEqual(["id.example.org"]);
  expect(await codeOf(outboundFetch(`http://id.example.org:${port}/two`, {}, { resolve }))).toBe(
    "OUTBOUND_REFUSED",
  );
  expect(hits).toEqual([`id.example.org:${other} /one`]);
});

test("an exception for a host and a port allows nothing else", async () => {
  const { outboundFetch, outboundRefusal } = await withAllowed(`localhost:${port}`);
  expect((await outboundFetch(`http://localhost:${port}/`)).status).toBe(200);
  expect(await outboundRefusal(`http://localhost:${port + 1}`)).toBe("private");
  expect(await outboundRefusal(`http://127.0.0.1:${port}`)).toBe("private");
});

test.each([
  ["10.1.0.0/16", "10.1.2.3", "10.2.0.1"],
  ["10.1.2.3:8443", "10.1.2.3:8443", "10.1.2.3"],
  ["[fd00::1]:8443", "[fd00::1]:8443", "[fd00::1]"],
  ["fd00::/8", "[fd12::1]", "[fe80::1]"],
  ["id.internal, 10.1.2.3", "10.1.2.3", "10.1.2.4"],
])("the exception %s allows %s, but not %s", async (list, yes, no) => {
  const { outboundRefusal } = await withAllowed(list);
  expect(await outboundRefusal(`https://${yes}`)).toBeNull();
  expect(await outboundRefusal(`https://${no}`)).toBe("private");
});

test("a provider from the operator's own settings is trusted, and other hosts that it names are not", async () => {
  const { outboundFetch, trustedHost } = await withAllowed();
  const trusted = trustedHost(`http://127.0.0.1:${port}/realm`);
  expect((await outboundFetch(`http://127.0.0.1:${port}/`, {}, { trusted })).status).toBe(200);
  const other = await serve("127.0.0.1");
  expect(await codeOf(outboundFetch(`http://127.0.0.1:${other}/`, {}, { trusted }))).toBe(
    "OUTBOUND_REFUSED",
  );
  expect(hits).toHaveLength(1);
});

test("a redirect is not followed", async () => {
  const { outboundFetch } = await withAllowed("127.0.0.1");
  expect((await outboundFetch(`http://127.0.0.1:${port}/moved`)).status).toBe(302);
  expect(hits).toEqual([`127.0.0.1:${port} /moved`]);
});

test("a response without an end is cut off", { timeout: 20_000 }, async () => {
  const { outboundFetch } = await withAllowed("127.0.0.1");
  expect(await codeOf(outboundFetch(`http://127.0.0.1:${port}/endless`))).toMatch(
    /OUTBOUND_TOO_LARGE|ECONNRESET/,
  );
  expect(await codeOf(outboundFetch(`http://127.0.0.1:${port}/silent`))).toMatch(
    /OUTBOUND_TIMEOUT|ECONNRESET/,
  );
});

// cli/start.ts only checks whether its own web process is up.
const OWN = ["cli/start.ts", "lib/platform/http/outbound.ts"];
const CALLS =
  /(?<![.\w])fetch\(|\bhttps?\.(?:request|get)\b|from "(?:node:)?(?:https|http2|undici)"|import \{[^}]*\b(?:request|get)\b[^}]*\} from "(?:node:)?http"/;

test("no other file on the server sends HTTP requests", () => {
  const files = ["lib", "app", "cli"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(tsx?|mjs)$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  const calling = files.filter(
    (file) =>
      !/\.test\.tsx?$|testing|generated/.test(file) &&
      !OWN.includes(file) &&
      CALLS.test(readFileSync(file, "utf8")),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(calling).toEqual([]);
});
