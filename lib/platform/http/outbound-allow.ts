import ipaddr from "ipaddr.js";

/** One exception of the operator: a host name or a range of addresses, on any port or only on `port`. */
type Allowed =
  | { host: string; port: number | undefined }
  | { range: [ipaddr.IPv4 | ipaddr.IPv6, number]; port: number | undefined };

export type Target = { host: string; port: number };

const ENTRY =
  /^(?:\[(?<v6>[^\]]+)\]|(?<host>[^:]+)|(?<bare>[0-9a-f:.]+(?:\/\d+)?))(?::(?<port>\d+))?$/i;
const NAME =
  /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/i;

const withoutBrackets = (host: string): string => host.replace(/^\[|\]$/g, "");

function rangeOf(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | null {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !ipaddr.IPv6.isValid(text)) return null;
  const address = ipaddr.parse(text);
  return [address, address.kind() === "ipv4" ? 32 : 128];
}

function allowedOf(text: string): Allowed | null {
  const whole = rangeOf(text);
  if (whole) return { range: whole, port: undefined };
  const parts = ENTRY.exec(text)?.groups;
  if (!parts) return null;
  const port = parts.port === undefined ? undefined : Number(parts.port);
  if (port !== undefined && (port < 1 || port > 65_535)) return null;
  const host = parts.v6 ?? parts.host ?? "";
  const range = rangeOf(host);
  if (range) return { range, port };
  return NAME.test(host) && /[a-z]/i.test(host) ? { host: host.toLowerCase(), port } : null;
}

/** The operator's list, `host[:port],address,network/bits…`; `null` where an entry cannot be understood. */
export function parseOutboundAllow(list: string): Allowed[] | null {
  const entries = list
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map(allowedOf);
  return entries.every((entry) => entry !== null) ? entries : null;
}

/** An IPv4-mapped IPv6 address (`::ffff:127.0.0.1`) counts as the IPv4 address. */
const addressOf = (text: string) => ipaddr.process(withoutBrackets(text).replace(/%.*$/, ""));

const onPort = ({ port }: Allowed, target: Target): boolean =>
  port === undefined || port === target.port;

/** Whether the operator named this host. Such a host may have any address and may be used without TLS. */
export const namesHost = (allowed: readonly Allowed[], target: Target): boolean =>
  allowed.some(
    (entry) => "host" in entry && entry.host === target.host.toLowerCase() && onPort(entry, target),
  );

/** Whether the operator allowed this address, for the port of the target. */
export function allowsAddress(
  allowed: readonly Allowed[],
  address: string,
  target: Target,
): boolean {
  const parsed = addressOf(address);
  return allowed.some(
    (entry) =>
      "range" in entry &&
      onPort(entry, target) &&
      entry.range[0].kind() === parsed.kind() &&
      parsed.match(entry.range),
  );
}

// Global unicast (RFC 4291). Old notations of IPv4 addresses as IPv6 addresses are outside of it.
const PUBLIC_V6 = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an address is on the public internet: not loopback, private, link-local, carrier-grade NAT, multicast or
 * reserved, and not an IPv4 address that is embedded in an IPv6 address.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = addressOf(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || (parsed as ipaddr.IPv6).match(PUBLIC_V6);
}
