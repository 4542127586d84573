import { writeFileSync } from "node:fs";
import { test } from "@playwright/test";

/** A PDF of 300 kB with all byte values, so that any change to its bytes is noticed. */
export const PDF = Buffer.concat([
  Buffer.from("%PDF-1.7\n"),
  Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 31) % 256)),
]);
export const TEXT = Buffer.from("Grüße, 你好\n");
const PAGE = Buffer.from("<!doctype html><script>alert(document.domain)</script>");

/** Longer than a cookie can be. */
export const REPLY = "Here is what you asked for, 你好.\n".repeat(200);

/** Writes files that the browser reads from the disk: sending large ones through the test would take seconds. */
export const onDisk = (...files: [name: string, content: Buffer][]): string[] =>
  files.map(([name, content]) => {
    const path = test.info().outputPath(name);
    writeFileSync(path, content);
    return path;
  });

export const REFUSED: [name: string, buffer: Buffer, sentence: RegExp][] = [
  ["invoice.pdf", PAGE, /invoice\.pdf: the content does not match the file type in the name/],
  ["page.html", PAGE, /page\.html: we do not accept this type of file/],
  ["empty.pdf", Buffer.alloc(0), /empty\.pdf: the file is empty/],
  ["large.txt", Buffer.alloc(21 * 1024 * 1024, 65), /large\.txt: the file is larger than 20 MB/],
  [
    "locked.pdf",
    Buffer.from("%PDF-1.7\ntrailer\n<< /Encrypt 5 0 R >>\n"),
    /locked\.pdf: the file is protected with a password/,
  ],
];
