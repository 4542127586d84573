import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EICAR, openScanner } from "@/lib/platform/testing/clamd";
import { scanAt, type Verdict, verdictOf } from "./scan";

async function scanned(url: string, content: string | Buffer, answerMs = 20_000): Promise<Verdict> {
  const scan = scanAt(url, { answerMs });
  const bytes = Buffer.from(content as string);
  for (let at = 0; at < bytes.length; at += 65_536)
    await scan.write(bytes.subarray(at, at + 65_536));
  return scan.end();
}

const INFECTED = { result: "infected", signature: expect.stringMatching(/eicar/i) };

let scanner: Awaited<ReturnType<typeof openScanner>>;
beforeAll(async () => {
  scanner = await openScanner({ limit: 1024 * 1024 });
});
afterAll(() => scanner.close());

test("a virus is distinguished from a text", async () => {
  expect(await scanned(scanner.url, "a text")).toEqual({ result: "clean" });
  expect(await scanned(scanner.url, EICAR)).toEqual(INFECTED);
});

test("content that is larger than the scanner's limit is not clean", async () => {
  expect(await scanned(scanner.url, Buffer.alloc(3 * 1024 * 1024))).toEqual({
    result: "unscannable",
  });
});

test("a scanner that is not running, hangs up or never replies is unavailable", async () => {
  const unavailable = { result: "unavailable" };
  expect(await scanned("tcp://127.0.0.1:1", "x")).toEqual(unavailable);
  expect(await scanned("/nowhere/clamd.ctl", "x")).toEqual(unavailable);
  scanner.state.mood = "closed";
  expect(await scanned(scanner.url, Buffer.alloc(500_000))).toEqual(unavailable);
  scanner.state.mood = "silent";
  expect(await scanned(scanner.url, "x", 300)).toEqual(unavailable);
  scanner.state.mood = "awake";
});

test("a scanner that does not read does not block the content for ever", async () => {
  const server = createServer((socket) => socket.on("error", () => undefined).pause());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  expect(await scanned(`tcp://127.0.0.1:${port}`, Buffer.alloc(20_000_000), 300)).toEqual({
    result: "unavailable",
  });
  server.close();
});

test.each([
  ["stream: OK\0", "clean"],
  ["stream: Win.Test FOUND\0", "infected"],
  ["stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND\0", "unscannable"],
  ["stream: Heuristics.Encrypted.Zip FOUND\0", "unscannable"],
  ["INSTREAM size limit exceeded. ERROR\0", "unscannable"],
  ["stream: Can't allocate memory ERROR\0", "unavailable"],
  ["UNKNOWN COMMAND\0", "unavailable"],
  ["stream: OK but ERROR\0", "unavailable"],
  ["", "unavailable"],
])("the reply %j means %s", (reply, result) => {
  expect(verdictOf(reply).result).toBe(result);
});

const CLAMD = ["/usr/sbin/clamd", "/usr/local/sbin/clamd"].find((file) => existsSync(file));

describe.runIf(CLAMD)("clamd itself", () => {
  let folder: string;
  let clamd: ChildProcess;
  const socket = () => path.join(folder, "clamd.ctl");

  // The test brings its own signature, because those of ClamAV are not part of the package.
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "rightsdesk-clamd-"));
    const md5 = createHash("md5").update(EICAR).digest("hex");
    await writeFile(path.join(folder, "own.hdb"), `${md5}:${EICAR.length}:Eicar-Own\n`);
    const settings = [
      `DatabaseDirectory ${folder}`,
      `LocalSocket ${socket()}`,
      "Foreground yes",
      "StreamMaxLength 1M",
      "MaxFileSize 1M",
      "MaxScanSize 1M",
      "AlertExceedsMax yes",
      `TemporaryDirectory ${folder}`,
      "MaxThreads 2",
    ];
    await writeFile(path.join(folder, "clamd.conf"), `${settings.join("\n")}\n`);
    clamd = spawn(CLAMD ?? "", ["-c", path.join(folder, "clamd.conf")], { stdio: "ignore" });
    for (let tries = 0; tries < 300 && !existsSync(socket()); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  afterAll(async () => {
    clamd.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });

  test("a virus is distinguished from a text, and content over the limit is not clean", async () => {
    expect(await scanned(socket(), "a text")).toEqual({ result: "clean" });
    expect(await scanned(socket(), EICAR)).toEqual(INFECTED);
    expect(await scanned(socket(), Buffer.alloc(3 * 1024 * 1024, "a b "))).toEqual({
      result: "unscannable",
    });
  });
});
