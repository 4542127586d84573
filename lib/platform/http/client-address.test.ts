import { expect, test } from "vitest";
import { clientAddress, clientNetwork, trustedProxies } from "./client-address.mjs";

const NO_PROXIES = trustedProxies("");

test("without a trusted proxy the address of the peer counts, and its X-Forwarded-For header does not", () => {
  expect(clientAddress("203.0.113.9", "198.51.100.1", NO_PROXIES)).toBe("203.0.113.9");
  expect(clientAddress("::ffff:203.0.113.9", undefined, NO_PROXIES)).toBe("203.0.113.9");
  expect(clientAddress(undefined, "198.51.100.1", NO_PROXIES)).toBe("unknown");
});

test.each([
  ["10.0.0.0/8", "10.1.2.3", "198.51.100.1", "198.51.100.1"],
  ["10.0.0.0/8, ::1", "::1", "198.51.100.1, 10.9.9.9", "198.51.100.1"],
  ["10.0.0.0/8", "::ffff:10.1.2.3", "2001:db8::7", "2001:db8::7"],
  ["::ffff:10.0.0.0/104", "10.1.2.3", "10.1.2.3", "10.1.2.3"],
  // The proxy appends to the header, so what the client wrote itself comes first.
  ["10.1.2.3", "10.1.2.3", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
  ["10.1.2.3", "10.1.2.3", "10.1.2.3, nonsense", "10.1.2.3"],
  ["10.1.2.3", "10.1.2.3", undefined, "10.1.2.3"],
  ["10.1.2.3", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["1", "127.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
  ["2", "127.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2", "198.51.100.1"],
])(
  "with the trusted proxies %s, a request from %s with X-Forwarded-For %j comes from %s",
  (setting, peer, named, expected) => {
    expect(clientAddress(peer, named, trustedProxies(setting))).toBe(expected);
  },
);

test("a client is one IPv4 address, or the /64 network of an IPv6 address", () => {
  expect(clientNetwork("203.0.113.9")).toBe("203.0.113.9");
  expect(clientNetwork("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
  expect(clientNetwork("2001:db8:1:2::9")).toBe("2001:db8:1:2::/64");
  expect(clientNetwork("unknown")).toBe("unknown");
});

test.each(["10.0.0.0/33", "everybody", "10.0.0.1,,", "-1"])(
  "%s is refused as a list of trusted proxies",
  (setting) => {
    expect(() => trustedProxies(setting)).toThrow("must be a number of proxies");
  },
);
