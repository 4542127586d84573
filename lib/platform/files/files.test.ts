import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readMessage } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { type ContentFacts, checkedContent, MAX_FILE_BYTES, namedFile } from "./files";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function* parts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function accepted(name: string, content: Buffer, size = 65_536) {
  const named = namedFile(name);
  const read: Uint8Array[] = [];
  let seen: ContentFacts | undefined;
  const note = (facts: ContentFacts) => {
    seen = facts;
  };
  for await (const part of checkedContent(named, parts(content, size), null, note)) read.push(part);
  return { ...named, ...seen, content: Buffer.concat(read) };
}

const refused = (name: string, content: Buffer, size?: number) =>
  accepted(name, content, size).then(
    () => "accepted",
    (error) => {
      if (!(error instanceof Problem)) throw error;
      expect(error.fields).toEqual({ files: error.message });
      const { key, values } = readMessage(error.message) ?? {};
      expect(values).toHaveProperty("name");
      return `${error.code} ${key}`;
    },
  );

test.each([
  ["proof.PNG", PNG, "image/png"],
  ["notes.txt", Buffer.from("Grüße, 你好 👩‍👩‍👧‍👦"), "text/plain"],
  ["data.csv", Buffer.from("a,b\n1,2\n"), "text/csv"],
  ["data.json", Buffer.from("{}"), "application/json"],
  ["letter.pdf", Buffer.from("%PDF-1.7\n1 0 obj\n"), "application/pdf"],
])("%s is accepted with its type, byte by byte or at once", async (name, content, type) => {
  for (const size of [1, 65_536]) {
    const file = await accepted(name, content, size);
    expect(file.type).toBe(type);
    expect(file.content.equals(content)).toBe(true);
    expect(file.size).toBe(content.length);
    expect(
      Buffer.from(file.sha256 ?? []).equals(createHash("sha256").update(content).digest()),
    ).toBe(true);
  }
});

const LATE = Buffer.concat([Buffer.alloc(200_000, 65), Buffer.from([0])]);

test.each([
  ["an executable with the extension pdf", "invoice.pdf", Buffer.from("MZ\u0090\u0000\u0003")],
  [
    "an HTML page with the extension pdf",
    "invoice.pdf",
    Buffer.from("<!doctype html><script>alert(1)</script>"),
  ],
  ["a script followed by a PDF header", "a.pdf", Buffer.from("alert(1)//%PDF-1.7\n")],
  ["a picture with the extension txt", "picture.txt", PNG],
  ["binary data with the extension txt", "bytes.txt", Buffer.from([0xff, 0xfe, 0x00, 0x41])],
  ["a text with a NUL byte at its far end", "late.txt", LATE],
  ["a text that ends in half a character", "half.txt", Buffer.from([65, 0xc3])],
  ["an HTML page", "page.html", Buffer.from("<script>alert(1)</script>")],
  ["an SVG, which can contain scripts", "drawing.svg", Buffer.from("<svg/>")],
  ["a file without an extension", "README", Buffer.from("text")],
  ["a second extension", "proof.png.exe", PNG],
])("%s is refused with its reason", async (_, name, content) => {
  expect(await refused(name, content)).toMatch(/^invalid files\.(content|type)$/);
});

test("an empty file and a file that is too large each have a message of their own", async () => {
  expect(await refused("empty.txt", Buffer.alloc(0))).toBe("invalid files.empty");
  expect(await refused("large.txt", Buffer.alloc(MAX_FILE_BYTES + 1, 65))).toBe(
    "too-large files.large",
  );
  expect(await refused("full.txt", Buffer.alloc(MAX_FILE_BYTES, 65))).toBe("accepted");
});

/** A zip with one empty entry, whose header has these flags. */
const zip = (flags: number): Buffer => {
  const bytes = Buffer.alloc(31, 0);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(flags, 6);
  bytes.writeUInt16LE(1, 26);
  bytes.write("a", 30);
  return bytes;
};
const pdf = (trailer: string) =>
  Buffer.from(`%PDF-1.7\n${"x".repeat(70_000)}\ntrailer\n<< /Size 6 ${trailer} >>\n%%EOF\n`);

test.each([
  [
    "a PDF whose trailer names its encryption",
    "a.pdf",
    pdf("/Encrypt 5 0 R"),
    "invalid files.locked",
  ],
  ["a PDF with its encryption inline", "a.pdf", pdf("/Encrypt << /V 4 >>"), "invalid files.locked"],
  ["a PDF that only mentions encryption", "a.pdf", pdf("/Title (To /Encrypt or not)"), "accepted"],
  ["a zip with a password", "a.zip", zip(1), "invalid files.locked"],
  ["a zip without a password", "a.zip", zip(0), "accepted"],
])("%s (%s) is %4$s, however the bytes are split", async (_, name, content, result) => {
  for (const size of [1, 7, 65_536]) expect(await refused(name, content, size)).toBe(result);
});

test("a name cannot lead out of its folder or disguise the file as another one", () => {
  const { name } = namedFile("../../etc/\u202Egnp.pas\r\nswd.txt");
  expect(name).not.toMatch(/[/\\\r\n\u202e]/);
});
