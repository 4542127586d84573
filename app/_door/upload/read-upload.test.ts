import { once } from "node:events";
import { request as ask, type ClientRequest, createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { translateProblem } from "@/app/_door/translate-problem";
import { Problem } from "@/lib/domain/problem/problem";
import { fileProblem, MAX_FILE_BYTES } from "@/lib/platform/files/files";
import { translatorFor } from "@/lib/words/words";
import { readUpload, UPLOAD_LIMIT, type Uploaded } from "./read-upload";

type Taken = { name: string; size: number };
type Outcome = { form?: Uploaded<Taken>; thrown?: unknown };

/** Like the real pipeline: reads at its own pace and refuses files that are too large. */
async function take({ name, content }: { name: string; content: AsyncIterable<Uint8Array> }) {
  let size = 0;
  for await (const bytes of content) {
    size += bytes.length;
    if (size > MAX_FILE_BYTES) throw fileProblem(name, "large");
    if (name === "slow.bin") await pause(5);
  }
  if (name.endsWith(".exe")) throw fileProblem(name, "type");
  return { name, size };
}

let outcome: (result: Outcome) => void = () => undefined;
let options: { limit?: number; stallMs?: number; arrivesMs?: number } = {};
const server = createServer(async (incoming, response) => {
  const request = new Request("http://localhost/", {
    method: "POST",
    headers: incoming.headers as Record<string, string>,
    body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>,
    duplex: "half",
  } as RequestInit);
  try {
    const form = await readUpload(request, { field: "files", take, ...options });
    response.writeHead(form.cut ? 413 : 200).end("received");
    outcome({ form });
  } catch (thrown) {
    response.destroy();
    outcome({ thrown });
  }
});
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const BOUNDARY = "the-boundary";
const part = (disposition: string, type = "") =>
  `\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}${type && `\r\nContent-Type: ${type}`}\r\n\r\n`;
const textPart = (name: string, value: string) => `${part(`name="${name}"`)}${value}`;
const filePart = (name: string) =>
  part(`name="files"; filename="${name}"`, "application/octet-stream");
const END = `\r\n--${BOUNDARY}--\r\n`;

/** Starts to send a form. Returns the connection, what the server made of the form, and the status of its response. */
function begin(settings: typeof options = {}, length?: number) {
  options = settings;
  const received = new Promise<Outcome>((resolve) => {
    outcome = resolve;
  });
  const { port } = server.address() as AddressInfo;
  const headers = {
    "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
    ...(length !== undefined && { "content-length": length }),
  };
  const client = ask({ port, host: "127.0.0.1", method: "POST", headers });
  const status = new Promise<number | undefined>((resolve) => {
    client.on("response", (response: IncomingMessage) => {
      response.resume();
      resolve(response.statusCode);
    });
    client.on("error", () => resolve(undefined));
  });
  return { client, received, status };
}

async function send(pieces: (string | Buffer)[], settings?: typeof options): Promise<Outcome> {
  const { client, received } = begin(settings);
  for (const piece of pieces) client.write(piece);
  client.end();
  return received;
}

/** Sends `size` bytes of a file, no faster than the server reads them. */
async function sendBytes(client: ClientRequest, size: number): Promise<void> {
  const block = Buffer.alloc(256 * 1024, 65);
  for (let sent = 0; sent < size && !client.destroyed; sent += block.length) {
    const piece = block.subarray(0, Math.min(block.length, size - sent));
    await new Promise<void>((resolve) => client.write(piece, () => resolve()));
  }
}

const problemOf = ({ form, thrown }: Outcome): string => {
  const problem = form?.problem ?? thrown;
  return problem instanceof Problem
    ? `${problem.code} ${translateProblem(problem, translatorFor("en")).message}`
    : "none";
};

test("text fields and files arrive in any order, and an empty file field counts as no file", async () => {
  const files = [filePart("Grüße 你好.txt"), "abc", filePart("b.txt"), "", filePart(""), ""];
  for (const pieces of [
    [textPart("text", "Hallo, 你好"), ...files, END],
    [...files, textPart("text", "Hallo, 你好"), END],
  ]) {
    const { form } = await send(pieces);
    expect(form?.problem).toBeUndefined();
    expect(form?.texts).toEqual({ text: "Hallo, 你好" });
    expect(form?.files).toEqual([
      { name: "Grüße 你好.txt", size: 3 },
      { name: "b.txt", size: 0 },
    ]);
  }
});

test("a file keeps its name, including quotes and angle brackets", async () => {
  const { form } = await send([filePart("a%22b<i>.txt"), "abc", END]);
  expect(form?.files).toEqual([{ name: 'a"b<i>.txt', size: 3 }]);
});

test("ten small files in one chunk count as ten files, and an eleventh is one too many", async () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => `${filePart(`${at}.txt`)}${at}`).join("");
  expect((await send([many(10) + END])).form?.files).toHaveLength(10);
  for (const count of [11, 12, 30]) {
    const received = await send([many(count) + textPart("text", "kept") + END]);
    expect(problemOf(received)).toMatch(/^invalid Choose at most 10 files/);
    expect(received.form?.texts.text).toBe("kept");
  }
});

test("if one file is refused, the text is kept, even if it comes after the files", async () => {
  const large = Buffer.alloc(3 * 1024 * 1024);
  const received = await send([
    filePart("a.exe"),
    large,
    filePart("b.txt"),
    large,
    textPart("text", "kept"),
    END,
  ]);
  expect(problemOf(received)).toMatch(/^invalid a\.exe: we do not accept this type of file/);
  expect(received.form?.texts.text).toBe("kept");
});

test("a body that is not a form, or that ends too soon, is refused as incomplete", async () => {
  expect(problemOf(await send(["nonsense"]))).toMatch(/^invalid The form did not arrive complete/);
  expect(problemOf(await send([filePart("a.txt"), "abc"]))).toMatch(/did not arrive complete/);
  expect(problemOf(await send([`${textPart("text", "a")}`]))).toMatch(/did not arrive complete/);
});

test("a form beyond its limit is cut, its text is kept, and the sender gets a response", async () => {
  const { client, received, status } = begin({ limit: 1024 * 1024 });
  client.write(textPart("text", "kept") + filePart("slow.bin"));
  void sendBytes(client, 40 * 1024 * 1024);
  const { form } = await received;
  expect(form?.cut).toBe(true);
  expect(form?.texts.text).toBe("kept");
  expect(form?.problem).toMatchObject({ code: "too-large" });
  expect(form?.files).toEqual([]);
  expect(await status).toBe(413);
  client.destroy();
});

test("a form that declares a length beyond the limit is refused at its beginning, and its text is kept", async () => {
  const { client, received, status } = begin({}, UPLOAD_LIMIT + 1);
  client.write(textPart("text", "kept") + filePart("a.bin"));
  await sendBytes(client, 2 * 1024 * 1024);
  // The client sends nothing more, and the response does not wait for more.
  expect(await status).toBe(413);
  const { form } = await received;
  expect(form).toMatchObject({ cut: true, texts: { text: "kept" }, files: [] });
  expect(form?.problem).toMatchObject({ code: "too-large" });
  client.destroy();
});

test("a client that stalls is disconnected, and what it has sent is discarded", async () => {
  const { client, received, status } = begin({ stallMs: 300 });
  client.write(textPart("text", "kept") + filePart("a.bin"));
  client.write(Buffer.alloc(100_000));
  expect(problemOf(await received)).toMatch(/^too-slow /);
  expect(await status).toBeUndefined();
});

test("a client that sends a byte now and then is disconnected when its time is over", async () => {
  const { client, received, status } = begin({ stallMs: 5_000, arrivesMs: 600 });
  client.write(textPart("text", "kept") + filePart("a.bin"));
  const timer = setInterval(() => client.write("a"), 50);
  expect(problemOf(await received)).toMatch(/^too-slow /);
  clearInterval(timer);
  expect(await status).toBeUndefined();
});

test("after a client has disconnected, nothing waits for it", async () => {
  const { client, received } = begin();
  client.write(filePart("a.bin"));
  client.write(Buffer.alloc(100_000));
  await pause(100);
  client.destroy();
  expect(problemOf(await received)).toMatch(/^invalid The form did not arrive complete/);
});

/** The peak memory of the process while `work` runs, above the level before it, in megabytes. */
async function peakDuring(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  await work();
  clearInterval(timer);
  return (most - before) / 1024 / 1024;
}

test("ten files of the maximum size are accepted, and memory use stays flat", async () => {
  const peak = await peakDuring(async () => {
    const { client, received } = begin();
    for (let file = 0; file < 10; file += 1) {
      client.write(filePart(`${file}.bin`));
      await sendBytes(client, MAX_FILE_BYTES);
    }
    client.end(END);
    expect((await received).form?.files.map(({ size }) => size)).toEqual(
      Array.from({ length: 10 }, () => MAX_FILE_BYTES),
    );
  });
  expect(peak).toBeLessThan(80);
});

test("memory use stays flat with two gigabytes, whether the form is cut at the limit or read to its end", async () => {
  const size = 2 * 1024 * 1024 * 1024;
  const cut = await peakDuring(async () => {
    const { client, received } = begin();
    client.write(filePart("huge.bin"));
    void sendBytes(client, size);
    expect((await received).form?.cut).toBe(true);
    client.destroy();
  });
  expect(cut).toBeLessThan(80);
  const whole = await peakDuring(async () => {
    const { client, received } = begin({ limit: 2 * size });
    client.write(filePart("huge.bin"));
    await sendBytes(client, size);
    client.end(textPart("text", "kept") + END);
    const result = await received;
    expect(problemOf(result)).toMatch(/^too-large huge\.bin: the file is larger than 20 MB/);
    expect(result.form?.texts.text).toBe("kept");
  });
  expect(whole).toBeLessThan(80);
  expect(UPLOAD_LIMIT).toBeLessThan(size);
}, 120_000);
