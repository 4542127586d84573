// Finds or installs libfaketime, and returns the environment in which a program runs on another day.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

const NAME = "faketime/libfaketime.so.1";

const findLibrary = () =>
  ["/usr/lib", "/usr/local/lib", ...readdirSync("/usr/lib").map((name) => `/usr/lib/${name}`)]
    .map((folder) => `${folder}/${NAME}`)
    .find((file) => existsSync(file));

function install() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  for (const args of [["update"], ["install", "-y", "faketime"]]) {
    spawnSync("apt-get", args, { stdio: "ignore", timeout: 300_000 });
  }
}

/**
 * The environment in which a program and everything that it starts, including the database, believe that it is
 * `instant` now. Throws a sentence if the library is missing or `instant` is not a date.
 */
export function clockAt(instant) {
  const target = new Date(instant).getTime();
  if (Number.isNaN(target)) throw new Error(`--at must be a date such as 2028-02-29: ${instant}.`);
  if (!findLibrary()) install();
  const library = findLibrary();
  if (!library) throw new Error("--at needs libfaketime: install the package faketime (Linux).");
  const seconds = Math.round((target - Date.now()) / 1000);
  return {
    LD_PRELOAD: library,
    // An offset and not a date, because processes that start later must agree with those that started before.
    FAKETIME: `${seconds < 0 ? "" : "+"}${seconds}s`,
    // Timers run on the monotonic clock, which is not changed.
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
    FAKETIME_NO_CACHE: "1",
  };
}
