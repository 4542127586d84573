/** Whether what was read so far belongs to a content that wants a password. */
type Locked = (bytes: Uint8Array) => boolean;

/** How a trailer names the dictionary by which all else of a PDF is encrypted; itself it never is. */
const ENCRYPTED = /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R\b)/;
/** Longer than any such name with its numbers. */
const OVERLAP = 64;

/** What tells, piece by piece, whether a content of this type is locked: no scanner could look into it. */
export function lockOf(type: string, head: Buffer): Locked {
  if (type === "application/zip") {
    const locked = head.length > 7 && head.readUInt32LE(0) === 0x04034b50 && (head[6] ?? 0) & 1;
    return () => Boolean(locked);
  }
  return type === "application/pdf" ? pdfLock() : () => false;
}

function pdfLock(): Locked {
  let before = "";
  return (bytes) => {
    const text = before + Buffer.from(bytes).toString("latin1");
    before = text.slice(-OVERLAP);
    return ENCRYPTED.test(text);
  };
}
