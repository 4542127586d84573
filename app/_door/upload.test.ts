import { once } from "node:events";
import { request as ask, type ClientRequest, createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "@/lib/domain/problem/problem";
import { fileProblem, MAX_FILE_BYTES } from "@/lib/platform/files";
import { translatorFor } from "@/lib/words/words";
import { said } from "./said";
import { readUpload, UPLOAD_LIMIT, type Uploaded } from "./upload";

type Taken = { name: string; size: number };
type Outcome = { form?: Uploaded<Taken>; thrown?: unknown };

/** As the pipeline does: reads at its own pace, and refuses what is too large. */
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
    response.writeHead(form.cut ? 413 : 200).end("told");
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

/** Begins to send a form; what became of it, and what came back. */
function begin(settings: typeof options = {}, length?: number) {
  options = settings;
  const told = new Promise<Outcome>((resolve) => {
    outcome = resolve;
  });
  const { port } = server.address() as AddressInfo;
  const headers = {
    "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
    ...(length !== undefined && { "content-length": length }),
  };
  const line = ask({ port, host: "127.0.0.1", method: "POST", headers });
  const answer = new Promise<number | undefined>((resolve) => {
    line.on("response", (response: IncomingMessage) => {
      response.resume();
      resolve(response.statusCode);
    });
    line.on("error", () => resolve(undefined));
  });
  return { line, told, answer };
}

async function send(pieces: (string | Buffer)[], settings?: typeof options): Promise<Outcome> {
  const { line, told } = begin(settings);
  for (const piece of pieces) line.write(piece);
  line.end();
  return told;
}

/** Sends `size` bytes of a file, no faster than they are taken. */
async function pour(line: ClientRequest, size: number): Promise<void> {
  const block = Buffer.alloc(256 * 1024, 65);
  for (let sent = 0; sent < size && !line.destroyed; sent += block.length) {
    const piece = block.subarray(0, Math.min(block.length, size - sent));
    await new Promise<void>((resolve) => line.write(piece, () => resolve()));
  }
}

const problemOf = ({ form, thrown }: Outcome): string => {
  const problem = form?.problem ?? thrown;
  return problem instanceof Problem
    ? `${problem.code} ${said(problem, translatorFor("en")).message}`
    : "none";
};

test("text and files arrive in any order, and an empty file field is none", async () => {
  const files = [filePart("Grüße 你好.txt"), "abc", filePart("b.txt"), "", filePart(""), ""];
  for (const pieces of [
    [textPart("text", "Hallo, 你好"), ...files, END],
    [...files, textPart("text", "Hallo, 你好"), END],
  ]) {
    const { form } = await send(pieces);
    expect(form?.problem).toBeUndefined();
    expect(form?.texts).toEqual({ text: "Hallo, 你好" });
    expect(form?.taken).toEqual([
      { name: "Grüße 你好.txt", size: 3 },
      { name: "b.txt", size: 0 },
    ]);
  }
});

test("a file keeps the name that it had, quotes and angle brackets in it too", async () => {
  const { form } = await send([filePart("a%22b<i>.txt"), "abc", END]);
  expect(form?.taken).toEqual([{ name: 'a"b<i>.txt', size: 3 }]);
});

test("ten small files in one piece are ten files, and an eleventh is one too many", async () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => `${filePart(`${at}.txt`)}${at}`).join("");
  expect((await send([many(10) + END])).form?.taken).toHaveLength(10);
  for (const count of [11, 12, 30]) {
    const told = await send([many(count) + textPart("text", "kept") + END]);
    expect(problemOf(told)).toMatch(/^invalid Choose at most 10 files/);
    expect(told.form?.texts.text).toBe("kept");
  }
});

test("where one file is refused the text is kept, whatever stands before or behind it", async () => {
  const large = Buffer.alloc(3 * 1024 * 1024);
  const told = await send([
    filePart("a.exe"),
    large,
    filePart("b.txt"),
    large,
    textPart("text", "kept"),
    END,
  ]);
  expect(problemOf(told)).toMatch(/^invalid a\.exe: we do not accept this type of file/);
  expect(told.form?.texts.text).toBe("kept");
});

test("a body that is no form, or ends too soon, says so", async () => {
  expect(problemOf(await send(["nonsense"]))).toMatch(/^invalid The form did not arrive complete/);
  expect(problemOf(await send([filePart("a.txt"), "abc"]))).toMatch(/did not arrive complete/);
  expect(problemOf(await send([`${textPart("text", "a")}`]))).toMatch(/did not arrive complete/);
});

test("a form beyond its limit is cut, told so with its text, and the sender hears of it", async () => {
  const { line, told, answer } = begin({ limit: 1024 * 1024 });
  line.write(textPart("text", "kept") + filePart("slow.bin"));
  void pour(line, 40 * 1024 * 1024);
  const { form } = await told;
  expect(form?.cut).toBe(true);
  expect(form?.texts.text).toBe("kept");
  expect(form?.problem).toMatchObject({ code: "too-large" });
  expect(form?.taken).toEqual([]);
  expect(await answer).toBe(413);
  line.destroy();
});

test("a form that names a length beyond the limit is refused at its beginning, and keeps its text", async () => {
  const { line, told, answer } = begin({}, UPLOAD_LIMIT + 1);
  line.write(textPart("text", "kept") + filePart("a.bin"));
  await pour(line, 2 * 1024 * 1024);
  // Nothing more is sent: the answer does not wait for it.
  expect(await answer).toBe(413);
  const { form } = await told;
  expect(form).toMatchObject({ cut: true, texts: { text: "kept" }, taken: [] });
  expect(form?.problem).toMatchObject({ code: "too-large" });
  line.destroy();
});

test("a client that stalls is dropped, and what it began to send is given up", async () => {
  const { line, told, answer } = begin({ stallMs: 300 });
  line.write(textPart("text", "kept") + filePart("a.bin"));
  line.write(Buffer.alloc(100_000));
  expect(problemOf(await told)).toMatch(/^too-slow /);
  expect(await answer).toBeUndefined();
});

test("a client that sends a byte now and then is dropped when its time is over", async () => {
  const { line, told, answer } = begin({ stallMs: 5_000, arrivesMs: 600 });
  line.write(textPart("text", "kept") + filePart("a.bin"));
  const timer = setInterval(() => line.write("a"), 50);
  expect(problemOf(await told)).toMatch(/^too-slow /);
  clearInterval(timer);
  expect(await answer).toBeUndefined();
});

test("a client that hangs up leaves nothing that waits", async () => {
  const { line, told } = begin();
  line.write(filePart("a.bin"));
  line.write(Buffer.alloc(100_000));
  await pause(100);
  line.destroy();
  expect(problemOf(await told)).toMatch(/^invalid The form did not arrive complete/);
});

/** What the process holds at most while `work` runs, beyond what it held before, in megabytes. */
async function heldDuring(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  await work();
  clearInterval(timer);
  return (most - before) / 1024 / 1024;
}

test("ten files at their largest pass through, and memory stays flat", async () => {
  const held = await heldDuring(async () => {
    const { line, told } = begin();
    for (let file = 0; file < 10; file += 1) {
      line.write(filePart(`${file}.bin`));
      await pour(line, MAX_FILE_BYTES);
    }
    line.end(END);
    expect((await told).form?.taken.map(({ size }) => size)).toEqual(
      Array.from({ length: 10 }, () => MAX_FILE_BYTES),
    );
  });
  expect(held).toBeLessThan(80);
});

test("two gigabytes leave memory flat, cut at the limit or read to their end", async () => {
  const size = 2 * 1024 * 1024 * 1024;
  const cut = await heldDuring(async () => {
    const { line, told } = begin();
    line.write(filePart("huge.bin"));
    void pour(line, size);
    expect((await told).form?.cut).toBe(true);
    line.destroy();
  });
  expect(cut).toBeLessThan(80);
  const whole = await heldDuring(async () => {
    const { line, told } = begin({ limit: 2 * size });
    line.write(filePart("huge.bin"));
    await pour(line, size);
    line.end(textPart("text", "kept") + END);
    const result = await told;
    expect(problemOf(result)).toMatch(/^too-large huge\.bin: the file is larger than 20 MB/);
    expect(result.form?.texts.text).toBe("kept");
  });
  expect(whole).toBeLessThan(80);
  expect(UPLOAD_LIMIT).toBeLessThan(size);
}, 120_000);
