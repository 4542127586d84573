import { fileTypeFromBuffer } from "file-type";
import { type MessageText, message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";

export const MAX_LOGO_BYTES = 200_000;
/** In pixels. A picture that is longer on one side is not a logo, and a browser would have to decompress it. */
const MAX_SIDE = 4096;

export type PictureType = "image/png" | "image/jpeg" | "image/webp";
export type Picture = { type: PictureType; width: number; height: number };

const refuse = (reason: MessageText): Problem => new Problem("invalid", reason, { files: reason });

/**
 * The type of a picture by its bytes, whatever its name is, and its size in pixels. SVG is not accepted, because it
 * is a document that can contain scripts. Throws a Problem on the field `files`.
 */
export async function pictureOf(content: Buffer): Promise<Picture> {
  if (content.length > MAX_LOGO_BYTES) {
    throw refuse(message("problem.brand.pictureTooLarge"));
  }
  const type = (await fileTypeFromBuffer(content))?.mime;
  const size = sizeOf(type, content);
  if (!size) throw refuse(message("problem.brand.pictureType"));
  const { width, height } = size;
  if (Math.min(width, height) < 1 || Math.max(width, height) > MAX_SIDE) {
    throw refuse(message("problem.brand.pictureSides", { n: MAX_SIDE }));
  }
  return { type: type as PictureType, width, height };
}

type Size = { width: number; height: number };

function sizeOf(type: string | undefined, content: Buffer): Size | null {
  try {
    if (type === "image/png") return sizeOfPng(content);
    if (type === "image/jpeg") return sizeOfJpeg(content);
    if (type === "image/webp") return sizeOfWebp(content);
    return null;
  } catch (error) {
    // The read went beyond the end, so the file is truncated.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The first chunk is the header, and the last one shows that nothing is missing. */
function sizeOfPng(content: Buffer): Size | null {
  const whole = content.subarray(-8, -4).toString("latin1") === "IEND";
  if (!whole || content.subarray(12, 16).toString("latin1") !== "IHDR") return null;
  return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
}

/** Frame headers are C0 to CF, except tables (C4), an extension (C8) and arithmetic coding (CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function sizeOfJpeg(content: Buffer): Size | null {
  for (let at = 2; content.readUInt8(at) === 0xff; ) {
    const marker = content.readUInt8(at + 1);
    if (isFrame(marker)) {
      return { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
    }
    at += 2 + content.readUInt16BE(at + 2);
  }
  return null;
}

function sizeOfWebp(content: Buffer): Size | null {
  if (content.readUInt32LE(4) + 8 > content.length) return null;
  const kind = content.subarray(12, 16).toString("latin1");
  if (kind === "VP8X") {
    return { width: content.readUIntLE(24, 3) + 1, height: content.readUIntLE(27, 3) + 1 };
  }
  if (kind === "VP8L") {
    const bits = content.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (kind === "VP8 ") {
    return { width: content.readUInt16LE(26) & 0x3fff, height: content.readUInt16LE(28) & 0x3fff };
  }
  return null;
}
