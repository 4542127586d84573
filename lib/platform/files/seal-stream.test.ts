import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openStream, sealStream } from "./seal-stream";

const KEY = Buffer.alloc(32, 3);
const PIECE = 64 * 1024;
const STEP = PIECE + 16;
const HEADER = 33;

async function* inParts(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function whole(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

const sealed = (plain: Uint8Array, context = "file:a", size?: number) =>
  whole(sealStream(KEY, context, inParts(plain, size)));
const opened = (bytes: Uint8Array, context = "file:a", key = KEY, size?: number) =>
  whole(openStream(key, context, inParts(bytes, size)));

test.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 20 * 1024 * 1024])(
  "%d bytes are sealed and opened unchanged",
  async (size) => {
    const plain = randomBytes(size);
    const closed = await sealed(plain, "file:a", 16_384);
    expect(closed.length).toBe(HEADER + size + 16 * Math.max(1, Math.ceil(size / PIECE)));
    expect((await opened(closed, "file:a", KEY, 65_536)).equals(plain)).toBe(true);
  },
);

test("bytes are sealed and opened unchanged, however they are split", async () => {
  const sizes = fc.integer({ min: 1, max: 200_000 });
  const property = fc.asyncProperty(sizes, sizes, sizes, async (length, one, other) => {
    const plain = randomBytes(length);
    const closed = await sealed(plain, "file:a", one);
    expect((await opened(closed, "file:a", KEY, other)).equals(plain)).toBe(true);
  });
  await fc.assert(property, { numRuns: 30 });
});

const PLAIN = randomBytes(3 * PIECE + 100);
const pieces = (closed: Buffer) =>
  [0, 1, 2, 3].map((number) => {
    const from = HEADER + number * STEP;
    return closed.subarray(from, Math.min(from + STEP, closed.length));
  });

type Tamper = (closed: Buffer, other: Buffer) => Buffer;
const TAMPERED: [string, Tamper][] = [
  ["a bit of the format", (one) => flipped(one, 0)],
  ["a bit of the salt", (one) => flipped(one, 7)],
  ["a bit of the first piece", (one) => flipped(one, HEADER)],
  ["a bit of a tag", (one) => flipped(one, HEADER + STEP - 1)],
  ["a bit of the last piece", (one) => flipped(one, one.length - 20)],
  ["the last byte", (one) => one.subarray(0, -1)],
  ["the last piece", (one) => one.subarray(0, HEADER + 3 * STEP)],
  ["all pieces", (one) => one.subarray(0, HEADER)],
  ["half the header", (one) => one.subarray(0, 10)],
  ["everything", () => Buffer.alloc(0)],
  ["a piece in the middle", (one) => joined(one, [0, 2, 3])],
  ["the order", (one) => joined(one, [1, 0, 2, 3])],
  ["a piece twice", (one) => joined(one, [0, 0, 1, 2, 3])],
  ["something at the end", (one) => Buffer.concat([one, Buffer.from("x")])],
  [
    "another file's piece",
    (one, other) =>
      Buffer.concat([
        one.subarray(0, HEADER),
        ...pieces(one).slice(0, 2),
        ...pieces(other).slice(2),
      ]),
  ],
];
const joined = (one: Buffer, order: number[]) =>
  Buffer.concat([
    one.subarray(0, HEADER),
    ...order.map((at) => pieces(one)[at] ?? Buffer.alloc(0)),
  ]);
function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

test.each(TAMPERED)("a stream does not open after tampering with %s", async (_, tamper) => {
  const bytes = tamper(await sealed(PLAIN), await sealed(randomBytes(PLAIN.length)));
  await expect(opened(bytes)).rejects.toThrow(/damaged/);
});

test("a stream that is sealed for one file opens neither as another file nor under another key", async () => {
  const bytes = await sealed(PLAIN, "file:a");
  await expect(opened(bytes, "file:b")).rejects.toThrow(/damaged/);
  await expect(opened(bytes, "file:a", Buffer.alloc(32, 4))).rejects.toThrow(/damaged/);
});

test("nothing of a tampered piece is passed on", async () => {
  const bytes = flipped(await sealed(PLAIN), HEADER + STEP + 5);
  const got: Buffer[] = [];
  const reading = async () => {
    for await (const part of openStream(KEY, "file:a", inParts(bytes))) got.push(part);
  };
  await expect(reading()).rejects.toThrow(/damaged/);
  expect(Buffer.concat(got).equals(PLAIN.subarray(0, PIECE))).toBe(true);
});

test("sealing the same content twice gives different bytes", async () => {
  const [one, other] = await Promise.all([sealed(PLAIN), sealed(PLAIN)]);
  expect(one.subarray(HEADER, HEADER + 64).equals(other.subarray(HEADER, HEADER + 64))).toBe(false);
});
