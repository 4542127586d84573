import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction, type Socket } from "node:net";
import { env } from "@/lib/platform/env";
import {
  allowsAddress,
  isPublicAddress,
  namesHost,
  parseOutboundAllow,
  type Target,
} from "./outbound-allow";

/**
 * Every HTTP request that Rightsdesk sends to an address that somebody entered goes through this file. An admin of a
 * desk must not be able to reach the operator's own network through the server, so a target is checked where the
 * connection is made: its name is resolved once, every address is checked, and the connection goes only to a checked
 * address. Redirects are not followed.
 *
 * S3, SMTP and ClamAV are configured by the operator alone and have clients of their own.
 */

type Resolve = (host: string) => Promise<readonly string[]>;
type Options = {
  /** A host from the operator's own settings, which is trusted like one of OUTBOUND_ALLOW. */
  trusted?: string | undefined;
  /** How names become addresses. Tests pass their own. */
  resolve?: Resolve;
};

const SECONDS = 5;
/** A provider's description and keys have a few kilobytes. */
const MAX_BYTES = 1024 * 1024;

/** Why a target is refused: it is not on the public internet, or the request would be sent without TLS. */
export type Refusal = "private" | "plain";

const refused = (refusal: Refusal, { host, port }: Target): Error =>
  Object.assign(new Error(`${host}:${port} must not be asked: ${refusal}`), {
    code: "OUTBOUND_REFUSED",
    refusal,
  });

const resolveByDns: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

const allowList = () => parseOutboundAllow(env().OUTBOUND_ALLOW) ?? [];

const targetOf = ({ protocol, hostname, port }: URL): Target => ({
  host: hostname.replace(/^\[|\]$/g, ""),
  port: Number(port || (protocol === "http:" ? 80 : 443)),
});

/**
 * The addresses to connect to. Rejects if one of them is not allowed, because a name must not point both inside and
 * outside.
 */
async function checkedAddresses(
  target: Target,
  secure: boolean,
  { trusted, resolve = resolveByDns }: Options,
): Promise<readonly string[]> {
  const allowed = allowList();
  const named = `${target.host}:${target.port}` === trusted || namesHost(allowed, target);
  const addresses = isIP(target.host) ? [target.host] : await resolve(target.host);
  const excepted = (address: string) => named || allowsAddress(allowed, address, target);
  if (!addresses.every((address) => excepted(address) || isPublicAddress(address))) {
    throw refused("private", target);
  }
  if (!secure && !addresses.every(excepted)) throw refused("plain", target);
  return addresses;
}

/** A lookup for the connection that returns the checked addresses, so that the name is not resolved again. */
const pinnedTo =
  (addresses: readonly string[]): LookupFunction =>
  (host, { all }, answer) => {
    const found = addresses.map((address) => ({ address, family: isIP(address) }));
    const [first] = found;
    if (!first)
      answer(Object.assign(new Error(`${host} has no address`), { code: "ENOTFOUND" }), "");
    else if (all) answer(null, found);
    else answer(null, first.address, first.family);
  };

/** Closes a connection that lasts too long or sends too much. */
function bound(socket: Socket): void {
  const end = (code: string) => socket.destroy(Object.assign(new Error(code), { code }));
  const late = setTimeout(end, SECONDS * 1000, "OUTBOUND_TIMEOUT");
  socket.once("close", () => clearTimeout(late));
  let bytes = 0;
  socket.on("data", (part: Buffer) => {
    bytes += part.length;
    if (bytes > MAX_BYTES) end("OUTBOUND_TOO_LARGE");
  });
}

/** Connects only to checked addresses, with one connection for each request, bounded in time and size. */
export function outboundAgent(protocol: string, options: Options = {}): http.Agent {
  const secure = protocol === "https:";
  const agent = secure ? new https.Agent() : new http.Agent();
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (to, done) => {
    const target = { host: String(to.host), port: Number(to.port) };
    checkedAddresses(target, secure, options)
      .then((addresses) => {
        const socket = connect({ ...to, lookup: pinnedTo(addresses) }) as Socket;
        bound(socket);
        done?.(null, socket);
      })
      .catch((error) => done?.(error, undefined as never));
    return undefined;
  };
  return agent;
}

type Init = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | URLSearchParams | Uint8Array | ArrayBuffer | ReadableStream | null | undefined;
  signal?: AbortSignal | undefined;
};

/** Like `fetch`, for targets that are allowed. Rejects with the code OUTBOUND_REFUSED for others. */
export async function outboundFetch(
  address: string,
  init: Init = {},
  options: Options = {},
): Promise<Response> {
  const url = new URL(address);
  const { method = "GET", signal, headers, body } = init;
  const sent = body ? Buffer.from(await new Response(body as BodyInit).arrayBuffer()) : undefined;
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const call = request(url, {
      agent: outboundAgent(url.protocol, options),
      method,
      headers: { "accept-encoding": "identity", ...headers },
      ...(signal && { signal }),
    });
    call.on("error", reject);
    call.on("response", (answer) => void received(answer).then(resolve, reject));
    call.end(sent);
  });
}

async function received(answer: http.IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  const status = answer.statusCode ?? 502;
  const bodiless = [204, 205, 304].includes(status);
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return new Response(bodiless ? null : Buffer.concat(parts), { status, headers });
}

/** Host and port of an address from the operator's settings, for `trusted`. */
export function trustedHost(address: string): string {
  const { host, port } = targetOf(new URL(address));
  return `${host}:${port}`;
}

/**
 * Why an address would be refused, for the form that accepts it. A name that cannot be resolved now is accepted:
 * every request checks the address again.
 */
export async function outboundRefusal(
  address: string,
  options: Options = {},
): Promise<Refusal | null> {
  const url = new URL(address);
  const unknown = new Promise<null>((resolve) => {
    setTimeout(resolve, SECONDS * 1000, null).unref();
  });
  const checked = checkedAddresses(targetOf(url), url.protocol === "https:", options).then(
    () => null,
    (error) => (error as { refusal?: Refusal }).refusal ?? null,
  );
  return Promise.race([checked, unknown]);
}
