import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { alone, identity, lives, take } from "./lock.mjs";

const directory = mkdtempSync(path.join(tmpdir(), "lock-"));
afterAll(() => rmSync(directory, { recursive: true }));
const file = (name: string) => path.join(directory, name);

test("an attempt to take a lock returns the process that has it, until the lock is released", () => {
  const first = take(file("a"));
  expect(take(file("a"))).toEqual({ holder: identity(process.pid) });
  first.release?.();
  expect(take(file("a"))).toMatchObject({ recovered: false });
});

test("the lock of a killed process is taken over", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const known = identity(child.pid ?? 0) ?? "";
  writeFileSync(file("b"), known);
  expect(take(file("b"))).toEqual({ holder: known });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
  expect(lives(known)).toBe(false);
  expect(take(file("b"))).toMatchObject({ recovered: true });
});

test("a process number that now belongs to another process does not keep a lock", () => {
  writeFileSync(file("c"), `${process.pid} 1`);
  expect(take(file("c"))).toMatchObject({ recovered: true });
});

test("work under the same lock runs one after the other", async () => {
  let inside = 0;
  const work = async () => {
    inside += 1;
    expect(inside).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    inside -= 1;
    return "done";
  };
  const all = await Promise.all([1, 2, 3].map(() => alone(file("d"), work)));
  expect(all).toEqual(["done", "done", "done"]);
});
