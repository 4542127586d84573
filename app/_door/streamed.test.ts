import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import nextConfig from "@/next.config";
import { config } from "@/proxy";

/** The addresses whose forms carry files, with a value for each part that is one's own. */
const streamed = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("/route.ts"))
  .filter((file) => /\b(?:handIn|sendFiles)\(/.test(readFileSync(`app/${file}`, "utf8")))
  .map((file) =>
    `/${file.replace(/\/route\.ts$/, "")}`
      .replace(/\/\([^)]+\)/g, "")
      .replace(/\[(\w+)\]/g, "a-$1"),
  );

const sources = async (): Promise<RegExp[]> =>
  (await nextConfig.headers()).map(
    ({ source }) =>
      new RegExp(`^${source.replace(/:\w+(\([^)]+\))?/g, (_, choice) => choice ?? "[^/]+")}$`),
  );

test("a form with files passes by the proxy, which would hold it in memory whole", () => {
  const [matcher = ""] = config.matcher;
  const proxied = new RegExp(`^${matcher}$`);
  expect(streamed).toHaveLength(4);
  expect(streamed.filter((address) => proxied.test(address))).toEqual([]);
  expect(proxied.test("/a-desk/request/a-reference/withdraw/send")).toBe(true);
});

test("what passes by the proxy has the headers that it would set, and nothing else has them twice", async () => {
  const known = await sources();
  for (const address of streamed) {
    expect(
      known.filter((source) => source.test(address)),
      address,
    ).toHaveLength(1);
  }
});
