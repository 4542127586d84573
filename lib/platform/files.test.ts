import { expect, test } from "vitest";
import { Problem } from "@/lib/domain/problem";
import { checkUploads, MAX_FILE_BYTES, MAX_FILES } from "./files";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const refused = (name: string, content: Buffer) =>
  checkUploads([{ name, content }]).then(
    () => "taken",
    (error) =>
      error instanceof Problem ? `${error.code} ${error.fields.files}` : Promise.reject(error),
  );

test("a picture, a text and a table are taken as what they are", async () => {
  const files = await checkUploads([
    { name: "proof.PNG", content: PNG },
    { name: "notes.txt", content: Buffer.from("Grüße, 你好") },
    { name: "data.csv", content: Buffer.from("a,b\n1,2\n") },
  ]);
  expect(files.map(({ type }) => type)).toEqual(["image/png", "text/plain", "text/csv"]);
});

test.each([
  ["an executable called pdf", "invoice.pdf", Buffer.from("MZ\u0090\u0000\u0003")],
  ["a picture called text", "picture.txt", PNG],
  ["bytes called text", "bytes.txt", Buffer.from([0xff, 0xfe, 0x00, 0x41])],
  ["a page", "page.html", Buffer.from("<script>alert(1)</script>")],
  ["a drawing that can hold scripts", "drawing.svg", Buffer.from("<svg/>")],
  ["a file without an ending", "README", Buffer.from("text")],
  ["a second ending", "proof.png.exe", PNG],
])("%s is refused with its reason", async (_, name, content) => {
  expect(await refused(name, content)).toMatch(/^invalid .*(content is not|type is not accepted)/);
});

test("an empty file, a file too large and too many files each have a sentence of their own", async () => {
  expect(await refused("empty.txt", Buffer.alloc(0))).toContain("empty");
  expect(await refused("large.txt", Buffer.alloc(MAX_FILE_BYTES + 1, 65))).toMatch(
    /^too-large .*20 MB/,
  );
  const many = Array.from({ length: MAX_FILES + 1 }, (_, index) => ({
    name: `${index}.txt`,
    content: Buffer.from("x"),
  }));
  await expect(checkUploads(many)).rejects.toThrow(/at most 10/);
});

test("a name cannot leave its folder or forge another one", async () => {
  const [file] = await checkUploads([
    { name: "../../etc/\u202Egnp.pas\r\nswd.txt", content: Buffer.from("x") },
  ]);
  expect(file?.name).not.toMatch(/[/\\\r\n\u202e]/);
});
