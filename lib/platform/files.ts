import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { Problem, type ProblemCode } from "@/lib/domain/problem";
import type { Bytes } from "./crypto";
import type { Scan, Verdict } from "./scan";
import { peek, type Source } from "./stream";

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_FILES = 10;

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

/** Why a file is not taken; each reason has a sentence of its own. */
const FAULTS = {
  type: `this type is not accepted. Choose one of ${ACCEPTED.join(", ")}.`,
  content: "the content is not what its name says.",
  empty: "the file is empty. Choose another one.",
  large: `the file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB. Choose a smaller one.`,
  virus: "a virus was found in this file. It was not kept. Choose another one.",
  unscannable:
    "the file could not be checked for viruses, because it is locked or holds too much. Send its content unlocked, or in smaller files.",
  unstored:
    "the file could not be stored, which is our fault and not that of the file. Nothing was sent. Try again in a few minutes.",
} as const;
export type FileFault = keyof typeof FAULTS;

const CODES: Partial<Record<FileFault, ProblemCode>> = {
  large: "too-large",
  unstored: "unavailable",
};

/** The problem of one file, on the field `files`. */
export function fileProblem(name: string, fault: FileFault): Problem {
  const sentence = `${name}: ${FAULTS[fault]}`;
  return new Problem(CODES[fault] ?? "invalid", sentence, { files: sentence });
}

export function tooManyFiles(): Problem {
  const sentence = `Choose at most ${MAX_FILES} files.`;
  return new Problem("invalid", sentence, { files: sentence });
}

const CONTROL = /[\p{Cc}\p{Cf}/\\]/gu;

/** A name that leaves no folder and forges no other, and the type that it claims by its ending. */
export function namedFile(given: string): { name: string; type: string } {
  const name = [...given.replace(CONTROL, "_").trim()].slice(-150).join("") || "file";
  const type = TYPES[name.split(".").at(-1)?.toLowerCase() ?? ""];
  if (!type) throw fileProblem(name, "type");
  return { name, type };
}

/** What is known of a content once it was read to its end. */
export type Seen = { size: number; sha256: Bytes; verdict: Verdict | null };

// As much as it takes to tell every type that is accepted.
const HEAD = 4100;

/**
 * Passes a content on as it comes, and ends with a Problem where it is empty, too large, not what its
 * name says, or infected: before its last byte, so that nothing of it is kept.
 */
export async function* checkedContent(
  { name, type }: { name: string; type: string },
  content: Source,
  scan: Scan | null,
  seen: (facts: Seen) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let size = 0;
  try {
    const { head, whole } = await peek(content, HEAD);
    if (head.length === 0) throw fileProblem(name, "empty");
    const goesOn = await kindOf(type, head);
    if (!goesOn) throw fileProblem(name, "content");
    for await (const bytes of whole) {
      size += bytes.length;
      if (size > MAX_FILE_BYTES) throw fileProblem(name, "large");
      if (!goesOn(bytes, false)) throw fileProblem(name, "content");
      hash.update(bytes);
      await scan?.write(bytes);
      yield bytes;
    }
    if (!goesOn(new Uint8Array(), true)) throw fileProblem(name, "content");
    const verdict = (await scan?.end()) ?? null;
    seen({ size, sha256: new Uint8Array(hash.digest()), verdict });
    if (verdict?.result === "infected") throw fileProblem(name, "virus");
    if (verdict?.result === "unscannable") throw fileProblem(name, "unscannable");
  } finally {
    scan?.cancel();
  }
}

type Goes = (bytes: Uint8Array, last: boolean) => boolean;

/** Whether the bytes go on as they began: `null` where they do not even begin as this type. */
async function kindOf(type: string, head: Buffer): Promise<Goes | null> {
  const found = await fileTypeFromBuffer(head);
  if (!type.startsWith("text/") && type !== "application/json") {
    return found?.mime === type ? () => true : null;
  }
  return found ? null : textCheck();
}

function textCheck(): Goes {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return (bytes, last) => {
    if (bytes.includes(0)) return false;
    try {
      decoder.decode(bytes, { stream: !last });
      return true;
    } catch {
      return false;
    }
  };
}
