import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openEnvironment } from "@/lib/platform/testing/environment";
import { beginSignIn, finishSignIn } from "./openid";

const BACK = "https://desk.example.org/ruthimg/account";

let asked: string[] = [];
let base = "";
/** A server that the operator did not allow. */
let inward = "";
let server: Server;
let canary: Server;
const inwardHits: string[] = [];
let environment: Awaited<ReturnType<typeof openEnvironment>>;

/** The description of the provider that the first part of the address names. Every code is refused. */
const describe = (name: string) => ({
  issuer: name === "impostor" ? "https://accounts.example.org" : `${base}/${name}`,
  authorization_endpoint: name === "script" ? "javascript:alert(1)" : `${base}/${name}/auth`,
  token_endpoint: name === "inward" ? `${inward}/token` : `${base}/${name}/token`,
  jwks_uri: `${base}/${name}/jwks`,
  response_types_supported: ["code"],
});

async function portOf(opened: Server): Promise<number> {
  await new Promise<void>((listening) => opened.listen(0, "127.0.0.1", listening));
  return (opened.address() as AddressInfo).port;
}

beforeAll(async () => {
  environment = await openEnvironment();
  server = createServer((request, response) => {
    const [, name = ""] = (request.url ?? "").split("/");
    asked.push(request.url ?? "");
    if (name === "silent") return;
    if (name === "elsewhere") {
      response.writeHead(302, { location: `${base}/good/.well-known/openid-configuration` }).end();
      return;
    }
    const described = request.url?.includes("/.well-known/");
    response
      .writeHead(described ? 200 : 400, { "content-type": "application/json" })
      .end(JSON.stringify(described ? describe(name) : { error: "invalid_grant" }));
  });
  canary = createServer((request, response) => {
    inwardHits.push(request.url ?? "");
    response.end();
  });
  base = `http://127.0.0.1:${await portOf(server)}`;
  inward = `http://127.0.0.1:${await portOf(canary)}`;
  vi.stubEnv("OUTBOUND_ALLOW", `${new URL(base).host},127.0.0.1:1`);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await new Promise((closed) => canary.close(closed));
  await environment.close();
});

const provider = (name: string) => ({ issuer: `${base}/${name}`, clientId: "desk", secret: null });

const begin = async (name: string) => {
  const begun = await beginSignIn(provider(name), BACK);
  if ("fault" in begun) throw new Error(begun.fault);
  return begun;
};

test("a sign-in begins with PKCE, a state and a nonce of its own, and requests only the email address", async () => {
  const [one, other] = [await begin("good"), await begin("good")];
  const parameters = new URL(one.url).searchParams;
  expect(Object.fromEntries(parameters)).toMatchObject({
    response_type: "code",
    client_id: "desk",
    redirect_uri: BACK,
    scope: "openid email",
    code_challenge_method: "S256",
    state: one.begun.state,
    nonce: one.begun.nonce,
  });
  expect(one.url).not.toContain(one.begun.verifier);
  for (const secret of ["state", "nonce", "verifier"] as const) {
    expect(one.begun[secret]).not.toBe(other.begun[secret]);
  }
});

test("the description of a provider is fetched once in some minutes", async () => {
  asked = [];
  await begin("kept");
  await begin("kept");
  expect(asked).toEqual(["/kept/.well-known/openid-configuration"]);
});

test.each([
  ["impostor", "unclear"],
  ["script", "unclear"],
  ["elsewhere", "unreachable"],
  ["silent", "unreachable"],
])("a provider of the kind '%s' is not used", { timeout: 10_000 }, async (name, fault) => {
  expect(await beginSignIn(provider(name), BACK)).toEqual({ fault });
});

test("a provider that does not respond is reported as unreachable", async () => {
  const away = { issuer: "http://127.0.0.1:1", clientId: "desk", secret: "s" };
  expect(await beginSignIn(away, BACK)).toEqual({ fault: "unreachable" });
});

test("a response is accepted only with its own state, and a refusal is distinguished from an error", async () => {
  const { begun } = await begin("good");
  const back = (search: string) =>
    finishSignIn(provider("good"), { redirectUri: BACK, search, begun });
  const own = `state=${begun.state}`;
  expect(await back(`?code=c&state=${"x".repeat(43)}`)).toEqual({ fault: "unclear" });
  expect(await back(`?error=access_denied&${own}`)).toEqual({ fault: "refused" });
  expect(await back(`?error=temporarily_unavailable&${own}`)).toEqual({ fault: "unreachable" });
  expect(await back(`?code=c&${own}`)).toEqual({ fault: "unclear" });
});

test("no request is sent to an address on a private network that a provider names", async () => {
  const { begun } = await begin("inward");
  const search = `?code=c&state=${begun.state}`;
  const finished = await finishSignIn(provider("inward"), { redirectUri: BACK, search, begun });
  expect(finished).toEqual({ fault: "unreachable" });
  const own = { issuer: `${inward}/realm`, clientId: "desk", secret: "s" };
  expect(await beginSignIn(own, BACK)).toEqual({ fault: "unreachable" });
  expect(inwardHits).toEqual([]);
});
