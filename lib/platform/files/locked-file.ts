/** Whether what was read so far belongs to a file that is locked with a password. */
type Locked = (bytes: Uint8Array) => boolean;

/** The entry of a PDF trailer that names the encryption dictionary. The trailer itself is never encrypted. */
const ENCRYPTED = /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R\b)/;
/** Longer than any such entry, which may be split between two chunks. */
const OVERLAP = 64;

/**
 * A function that says, chunk by chunk, whether a file of this type is locked with a password, so that no scanner
 * could look into it.
 */
export function passwordDetector(type: string, head: Buffer): Locked {
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
