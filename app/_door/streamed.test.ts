import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { UPLOADS } from "@/lib/platform/http/gate.mjs";
import { config } from "@/proxy";

const isStreamed = (code: string): boolean =>
  /\b(?:receiveFiles|receiveUpload|sendFiles|readUpload)\(/.test(code);

/** The address of every route, with a value for each dynamic segment, and whether its form has files. */
const addresses = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("/route.ts"))
  .map((file) => ({
    address: `/${file.replace(/\/route\.ts$/, "")}`
      .replace(/\/\([^)]+\)/g, "")
      .replace(/\[(?:\.\.\.)?(\w+)\]/g, "a-$1"),
    streamed: isStreamed(readFileSync(`app/${file}`, "utf8")),
  }));
const streamed = addresses.filter((one) => one.streamed).map(({ address }) => address);

const [matcher = ""] = config.matcher;
const proxied = new RegExp(`^${matcher}$`);

test("a form with files is read as it arrives: neither the gate nor the proxy keeps it in memory", () => {
  expect(streamed).toHaveLength(6);
  expect(streamed.filter((address) => proxied.test(address))).toEqual([]);
  expect(streamed.filter((address) => !UPLOADS.test(address))).toEqual([]);
});

test("every other address passes through the gate and the proxy, for every possible name of a desk", () => {
  const others = addresses.filter((one) => !one.streamed).map(({ address }) => address);
  const desks = ["/favicon-shop", "/_next-shop", "/favicon.ico-shop/request/ask/right"];
  const all = [...others, ...desks, "/", "/desk/ruthimg/brand"];
  expect(all.filter((address) => UPLOADS.test(address))).toEqual([]);
  expect(all.filter((address) => !proxied.test(address))).toEqual([]);
});
