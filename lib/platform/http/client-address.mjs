// Plain JavaScript: the web server runs without a TypeScript loader.
import ipaddr from "ipaddr.js";

const UNKNOWN = "unknown";
export const PROXIES_SHAPE =
  "must be a number of proxies, or addresses and networks like 10.0.0.0/8,::1";

/**
 * Reads TRUSTED_PROXIES: the number of proxies in front of this process, or the addresses and networks of the
 * proxies, separated by commas. Throws an error with one sentence if the value is neither.
 */
export function trustedProxies(setting = "") {
  const text = setting.trim();
  if (text === "") return { hops: 0, networks: [] };
  if (/^\d{1,2}$/.test(text)) return { hops: Number(text), networks: [] };
  return { hops: 0, networks: text.split(",").map((one) => networkOf(one.trim())) };
}

function networkOf(text) {
  try {
    const cidr = text.includes("/") ? text : `${text}/${text.includes(":") ? 128 : 32}`;
    return ipaddr.parseCIDR(cidr);
  } catch {
    throw new Error(PROXIES_SHAPE);
  }
}

/**
 * An address without brackets, or `null` if it is not an address. An IPv4-mapped IPv6 address becomes the IPv4
 * address.
 */
function parsed(text = "") {
  const bare = text.trim().replace(/^\[(.*)\](?::\d+)?$/, "$1");
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : null;
}

const isIn = (networks, address) =>
  networks.some(
    ([network, bits]) => network.kind() === address.kind() && address.match(network, bits),
  );

/**
 * The address of the client that sent a request, or `unknown`. Only what a trusted proxy wrote into X-Forwarded-For
 * counts: the list is read from its end, where each proxy adds the peer that it saw, for as long as those peers are
 * trusted themselves.
 */
export function clientAddress(peer, forwardedFor, { hops, networks }) {
  const direct = parsed(peer);
  if (!direct) return UNKNOWN;
  const listed = (forwardedFor ?? "").split(",").map(parsed);
  let address = direct;
  for (let step = 1; step <= listed.length; step += 1) {
    if (hops > 0 ? step > hops : !isIn(networks, address)) break;
    const before = listed.at(-step);
    if (!before) break;
    address = before;
  }
  return address.toString();
}

/**
 * What counts as one client: an IPv4 address, or the /64 network of an IPv6 address, because a subscriber gets a
 * whole /64 and can use any address in it.
 */
export function clientNetwork(address) {
  const known = parsed(address);
  if (!known) return UNKNOWN;
  if (known.kind() === "ipv4") return known.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${known.toString()}/64`).toString()}/64`;
}
