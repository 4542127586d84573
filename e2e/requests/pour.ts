import { readdir, readFile, readlink } from "node:fs/promises";
import { request as ask, type ClientRequest } from "node:http";
import type { Page } from "@playwright/test";
import { APP_URL } from "@/e2e/desk";

/** The cookies of a page, for a request that the page does not make itself. */
export const cookiesOf = async (page: Page): Promise<string> =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");

const BOUNDARY = "the-boundary";
const part = (rest: string) =>
  `\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; ${rest}\r\n\r\n`;
const MEGABYTE = Buffer.alloc(1024 * 1024, 65);

type Form = {
  texts: Record<string, string>;
  /** Names and megabytes. */
  files: [name: string, megabytes: number][];
};
export type Answer = { status: number; headers: string; body: string; cookies: string[] };

/** Sends a form of any size, no faster than it is taken, until it ends or is answered. */
export async function pourForm(path: string, cookie: string, form: Form): Promise<Answer> {
  const line = ask(`${APP_URL}${path}`, {
    method: "POST",
    headers: {
      origin: APP_URL,
      cookie,
      "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
    },
  });
  line.on("error", () => undefined); // it is hung up while we still send
  let over = false;
  const answered = answerTo(line).finally(() => {
    over = true;
  });
  const closed = new Promise<void>((resolve) => line.once("close", () => resolve()));
  const send = (bytes: string | Buffer) =>
    Promise.race([closed, new Promise<void>((resolve) => line.write(bytes, () => resolve()))]);
  for (const [name, value] of Object.entries(form.texts)) {
    await send(`${part(`name="${name}"`)}${value}`);
  }
  for (const [name, megabytes] of form.files) {
    await send(part(`name="files"; filename="${name}"`));
    if (name.endsWith(".pdf")) await send("%PDF-1.7\n");
    for (let sent = 0; sent < megabytes && !over && !line.destroyed; sent += 1) {
      await send(MEGABYTE);
    }
  }
  if (!over) line.end(`\r\n--${BOUNDARY}--\r\n`);
  const answer = await answered;
  line.destroy();
  return answer;
}

const answerTo = (line: ClientRequest): Promise<Answer> =>
  new Promise((resolve) => {
    line.on("response", async (response) => {
      let body = "";
      for await (const piece of response) body += piece;
      resolve({
        status: response.statusCode ?? 0,
        headers: JSON.stringify(response.headers),
        body,
        cookies: response.headers["set-cookie"] ?? [],
      });
    });
  });

/**
 * What the web process holds in memory at most while `work` runs, beyond what it held before, in megabytes;
 * 0 where the system does not tell what a process holds.
 */
export async function heldByWeb(work: () => Promise<unknown>): Promise<number> {
  const pid = await listener(Number(new URL(APP_URL).port));
  if (!pid) {
    await work();
    return 0;
  }
  const before = await heldBy(pid);
  let most = before;
  const timer = setInterval(async () => {
    most = Math.max(most, await heldBy(pid));
  }, 50);
  await work();
  clearInterval(timer);
  return (most - before) / 1024;
}

/** In kilobytes. */
const heldBy = async (pid: string): Promise<number> =>
  Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);

/** The process that listens at `port`. */
async function listener(port: number): Promise<string | undefined> {
  const at = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const tables = ["/proc/net/tcp", "/proc/net/tcp6"].map((file) =>
    readFile(file, "utf8").catch(() => ""),
  );
  const lines = (await Promise.all(tables)).join("\n").split("\n");
  const found = lines
    .map((line) => line.trim().split(/\s+/))
    .find(([, local = "", , state]) => local.endsWith(at) && state === "0A");
  const socket = `socket:[${found?.[9]}]`;
  for (const pid of found ? await readdir("/proc") : []) {
    if (!/^\d+$/.test(pid)) continue;
    const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const file of files) {
      if ((await readlink(`/proc/${pid}/fd/${file}`).catch(() => "")) === socket) return pid;
    }
  }
  return undefined;
}
