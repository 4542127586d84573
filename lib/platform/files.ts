import { fileTypeFromBuffer } from "file-type";
import { Problem } from "@/lib/domain/problem";

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_FILES = 10;

/** A file that was checked: its type is what its bytes say. */
export type Upload = { name: string; type: string; content: Buffer };

/** What may be stored, by ending. Text has no magic bytes: it has to be text. */
const TYPES: Record<string, string> = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  heic: "image/heic",
  zip: "application/zip",
  txt: "text/plain",
  csv: "text/csv",
  json: "application/json",
};
export const ACCEPTED = Object.keys(TYPES).map((ending) => `.${ending}`);

const CONTROL = /[\p{Cc}\p{Cf}/\\]/gu;

const refuse = (name: string, sentence: string): Problem =>
  new Problem("invalid", `${name}: ${sentence}`, { files: `${name}: ${sentence}` });

/**
 * Checks what somebody uploads: size, ending, and that the bytes are what the ending says.
 * Throws a Problem on the field `files`, one sentence a reason.
 */
export async function checkUploads(files: { name: string; content: Buffer }[]): Promise<Upload[]> {
  if (files.length > MAX_FILES) {
    throw new Problem("invalid", `Choose at most ${MAX_FILES} files.`, {
      files: `Choose at most ${MAX_FILES} files.`,
    });
  }
  return Promise.all(files.map(checkUpload));
}

async function checkUpload({
  name: given,
  content,
}: {
  name: string;
  content: Buffer;
}): Promise<Upload> {
  const name = [...given.replace(CONTROL, "_").trim()].slice(-150).join("") || "file";
  if (content.length === 0) throw refuse(name, "the file is empty. Choose another one.");
  if (content.length > MAX_FILE_BYTES) {
    const sentence = `the file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB. Choose a smaller one.`;
    throw new Problem("too-large", `${name}: ${sentence}`, { files: `${name}: ${sentence}` });
  }
  const type = TYPES[name.split(".").at(-1)?.toLowerCase() ?? ""];
  if (!type) throw refuse(name, `this type is not accepted. Choose one of ${ACCEPTED.join(", ")}.`);
  if (!(await matches(type, content))) throw refuse(name, "the content is not what its name says.");
  return { name, type, content };
}

async function matches(type: string, content: Buffer): Promise<boolean> {
  const found = await fileTypeFromBuffer(content);
  if (type.startsWith("text/") || type === "application/json") return !found && isText(content);
  return found?.mime === type;
}

function isText(content: Buffer): boolean {
  if (content.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}
