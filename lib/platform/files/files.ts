import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { type MessageText, message, readMessage } from "@/lib/domain/problem/message";
import { Problem, type ProblemCode } from "@/lib/domain/problem/problem";
import type { Bytes } from "@/lib/platform/keys/crypto";
import { passwordDetector } from "./locked-file";
import type { Scan, Verdict } from "./scan";
import { peek, type Source } from "./stream";

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_FILES = 10;

/** The types that may be stored, by file extension. Text has no magic bytes, so its content has to be valid text. */
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

/** What a requester can add to one request in all. */
export const REQUESTER_QUOTA = { files: 50, bytes: 500 * 1024 * 1024 };

export const megabytes = (bytes: number): number => bytes / 1024 / 1024;

/** Problem codes by the key of the message; `invalid` for a key that is not listed. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  "files.large": "too-large",
  "files.quota": "too-large",
  "files.full": "full",
  "files.fullDesk": "full",
  "files.formLarge": "too-large",
  "files.formLong": "too-large",
  "files.formSlow": "too-slow",
  "files.unstored": "unavailable",
};

/** Faults of the whole form, whose message belongs to no field. */
const WHOLE_FORM: readonly string[] = ["files.formBroken", "files.formSlow"];

/**
 * The problem of files, or of the form around them. The message is one of `files.json`, at the field `files` unless
 * the whole form is at fault.
 */
export function filesProblem(fault: MessageText): Problem {
  const key = readMessage(fault)?.key ?? "";
  const fields: Record<string, MessageText> = WHOLE_FORM.includes(key) ? {} : { files: fault };
  return new Problem(CODES[key] ?? "invalid", fault, fields);
}

/** Why one file is not accepted. */
type FileFault =
  | "type"
  | "content"
  | "empty"
  | "large"
  | "virus"
  | "locked"
  | "unscannable"
  | "unstored";

/** The problem of one file. */
export const fileProblem = (name: string, fault: FileFault): Problem =>
  filesProblem(faultOf(name, fault));

function faultOf(name: string, fault: FileFault): MessageText {
  if (fault === "type") return message("files.type", { name, endings: ACCEPTED.join(", ") });
  if (fault === "large") {
    return message("files.large", { name, megabytes: megabytes(MAX_FILE_BYTES) });
  }
  return message(`files.${fault}`, { name });
}

export const tooManyFiles = (): Problem =>
  filesProblem(message("files.many", { files: MAX_FILES }));

const CONTROL = /[\p{Cc}\p{Cf}/\\]/gu;

/**
 * A safe name, which cannot lead out of its folder or disguise the file as another one, and the type for its
 * extension. Throws if that type is not accepted.
 */
export function namedFile(original: string): { name: string; type: string } {
  const name = [...original.replace(CONTROL, "_").trim()].slice(-150).join("") || "file";
  const type = TYPES[name.split(".").at(-1)?.toLowerCase() ?? ""];
  if (!type) throw fileProblem(name, "type");
  return { name, type };
}

/** What is known about a file once its content has been read to the end. */
export type ContentFacts = { size: number; sha256: Bytes; verdict: Verdict | null };

// Enough bytes to recognise every accepted type.
const HEAD = 4100;

/**
 * Passes the content of a file on as it arrives. Throws a Problem if the content is empty, too large, not what the
 * name says, locked or infected. The error comes before the last byte, so that nothing of the file is stored.
 */
export async function* checkedContent(
  { name, type }: { name: string; type: string },
  content: Source,
  scan: Scan | null,
  seen: (facts: ContentFacts) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let size = 0;
  try {
    const { head, whole } = await peek(content, HEAD);
    const locked = passwordDetector(type, head);
    if (head.length === 0) throw fileProblem(name, "empty");
    const isValid = await contentCheck(type, head);
    if (!isValid) throw fileProblem(name, "content");
    for await (const bytes of whole) {
      size += bytes.length;
      if (size > MAX_FILE_BYTES) throw fileProblem(name, "large");
      if (!isValid(bytes, false)) throw fileProblem(name, "content");
      if (locked(bytes)) throw fileProblem(name, "locked");
      hash.update(bytes);
      await scan?.write(bytes);
      yield bytes;
    }
    if (!isValid(new Uint8Array(), true)) throw fileProblem(name, "content");
    const verdict = (await scan?.end()) ?? null;
    seen({ size, sha256: new Uint8Array(hash.digest()), verdict });
    if (verdict?.result === "infected") throw fileProblem(name, "virus");
    if (verdict?.result === "unscannable") throw fileProblem(name, "unscannable");
  } finally {
    scan?.cancel();
  }
}

type ContentCheck = (bytes: Uint8Array, last: boolean) => boolean;

/** A check that the bytes go on as this type; `null` if they do not even begin as it. */
async function contentCheck(type: string, head: Buffer): Promise<ContentCheck | null> {
  const found = await fileTypeFromBuffer(head);
  if (!type.startsWith("text/") && type !== "application/json") {
    return found?.mime === type ? () => true : null;
  }
  return found ? null : textCheck();
}

function textCheck(): ContentCheck {
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
