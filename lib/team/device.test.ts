import { expect, test } from "vitest";
import { deviceIn, networkIn } from "./device";

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Windows"],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0",
    "Edge, Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari, iPhone",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0 Safari/537.36", "Chrome, Linux"],
  ["curl/8.0", null],
  ["", null],
])(
  "a session is listed with its browser and operating system, without versions: %s",
  (agent, named) => {
    expect(deviceIn(agent)).toBe(named);
  },
);

test.each([
  ["203.0.113.77", "203.0.113.x"],
  ["::ffff:203.0.113.77", "203.0.113.x"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1::"],
  ["::1", null],
  ["unknown", null],
])("only the network part of an IP address is stored: %s", (address, network) => {
  expect(networkIn(address)).toBe(network);
});
