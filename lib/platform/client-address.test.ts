import { expect, test } from "vitest";
import { clientAddress, clientNetwork, trustedProxies } from "./client-address.mjs";

const NOBODY = trustedProxies("");

test("without a trusted proxy the peer's own address counts, and the addresses it names do not", () => {
  expect(clientAddress("203.0.113.9", "198.51.100.1", NOBODY)).toBe("203.0.113.9");
  expect(clientAddress("::ffff:203.0.113.9", undefined, NOBODY)).toBe("203.0.113.9");
  expect(clientAddress(undefined, "198.51.100.1", NOBODY)).toBe("unknown");
});

test.each([
  ["10.0.0.0/8", "10.1.2.3", "198.51.100.1", "198.51.100.1"],
  ["10.0.0.0/8, ::1", "::1", "198.51.100.1, 10.9.9.9", "198.51.100.1"],
  ["10.0.0.0/8", "::ffff:10.1.2.3", "2001:db8::7", "2001:db8::7"],
  ["::ffff:10.0.0.0/104", "10.1.2.3", "10.1.2.3", "10.1.2.3"],
  // What a client writes itself stands before what the proxy adds.
  ["10.1.2.3", "10.1.2.3", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
  ["10.1.2.3", "10.1.2.3", "10.1.2.3, nonsense", "10.1.2.3"],
  ["10.1.2.3", "10.1.2.3", undefined, "10.1.2.3"],
  ["10.1.2.3", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["1", "127.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
  ["2", "127.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2", "198.51.100.1"],
])("behind %s a request from %s that names %j is from %s", (setting, peer, named, expected) => {
  expect(clientAddress(peer, named, trustedProxies(setting))).toBe(expected);
});

test("a client is an IPv4 address or the network of an IPv6 subscriber", () => {
  expect(clientNetwork("203.0.113.9")).toBe("203.0.113.9");
  expect(clientNetwork("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
  expect(clientNetwork("2001:db8:1:2::9")).toBe("2001:db8:1:2::/64");
  expect(clientNetwork("unknown")).toBe("unknown");
});

test.each(["10.0.0.0/33", "everybody", "10.0.0.1,,", "-1"])("%s names no proxies", (setting) => {
  expect(() => trustedProxies(setting)).toThrow("must be a number of proxies");
});
