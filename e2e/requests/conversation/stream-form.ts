import { readdir, readFile, readlink } from "node:fs/promises";
import { type ClientRequest, request as openRequest } from "node:http";
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
  /** Names, and sizes in megabytes. */
  files: [name: string, megabytes: number][];
};
export type FormResponse = { status: number; headers: string; body: string; cookies: string[] };

/** Streams a form of any size, no faster than the server reads it, until the form ends or the server responds. */
export async function streamForm(path: string, cookie: string, form: Form): Promise<FormResponse> {
  const connection = openRequest(`${APP_URL}${path}`, {
    method: "POST",
    headers: {
      origin: APP_URL,
      cookie,
      "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
    },
  });
  connection.on("error", () => undefined); // the server may close the connection while we still send
  let done = false;
  const responded = responseTo(connection).finally(() => {
    done = true;
  });
  const closed = new Promise<void>((resolve) => connection.once("close", () => resolve()));
  const send = (bytes: string | Buffer) =>
    Promise.race([
      closed,
      new Promise<void>((resolve) => connection.write(bytes, () => resolve())),
    ]);
  for (const [name, value] of Object.entries(form.texts)) {
    await send(`${part(`name="${name}"`)}${value}`);
  }
  for (const [name, megabytes] of form.files) {
    await send(part(`name="files"; filename="${name}"`));
    if (name.endsWith(".pdf")) await send("%PDF-1.7\n");
    for (let sent = 0; sent < megabytes && !done && !connection.destroyed; sent += 1) {
      await send(MEGABYTE);
    }
  }
  if (!done) connection.end(`\r\n--${BOUNDARY}--\r\n`);
  const response = await responded;
  connection.destroy();
  return response;
}

const responseTo = (connection: ClientRequest): Promise<FormResponse> =>
  new Promise((resolve) => {
    connection.on("response", async (response) => {
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
 * How much the resident memory of the web process grows at most while `work` runs, in megabytes. 0 on a system without
 * /proc.
 */
export async function webMemoryGrowth(work: () => Promise<unknown>): Promise<number> {
  const pid = await findListener(Number(new URL(APP_URL).port));
  if (!pid) {
    await work();
    return 0;
  }
  const before = await residentMemory(pid);
  let peak = before;
  const timer = setInterval(async () => {
    peak = Math.max(peak, await residentMemory(pid));
  }, 50);
  await work();
  clearInterval(timer);
  return (peak - before) / 1024;
}

/** The resident memory of a process in kilobytes. */
const residentMemory = async (pid: string): Promise<number> =>
  Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);

/** The id of the process that listens on `port`. */
async function findListener(port: number): Promise<string | undefined> {
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
