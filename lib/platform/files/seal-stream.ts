import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { cutInto, peek, type Source } from "./stream";

const FORMAT = 2;
const SALT = 32;
const HEADER = 1 + SALT;
const PIECE = 64 * 1024;
const TAG = 16;

/** A key for this stream only, so that its nonces can be a simple counter. */
const streamKey = (dataKey: Uint8Array, salt: Uint8Array, context: string): Buffer =>
  Buffer.from(hkdfSync("sha256", dataKey, salt, `rightsdesk stream ${context}`, 32));

/**
 * The nonce contains the number of the piece and whether it is the last, so that a piece that was moved or left out,
 * or a stream that was cut off, does not open.
 */
function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}

const damaged = (): Error =>
  new Error("A sealed stream is damaged, cut short or not of this place.");

/**
 * AES-256-GCM in pieces of 64 KiB (the STREAM construction), under a key derived from the data key, a
 * salt and `context`, the place that the content belongs to.
 */
export async function* sealStream(
  dataKey: Uint8Array,
  context: string,
  plain: Source,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT);
  const key = streamKey(dataKey, salt, context);
  yield Buffer.concat([Buffer.from([FORMAT]), salt]);
  let number = 0;
  for await (const { piece, last } of cutInto(PIECE, plain)) {
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(number, last));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
}

/**
 * Opens what `sealStream` made in the same context, piece by piece. Nothing that was tampered with is passed on, and
 * a stream that was cut short ends with an error.
 */
export async function* openStream(
  dataKey: Uint8Array,
  context: string,
  sealed: Source,
): AsyncGenerator<Buffer> {
  const { head, whole } = await peek(sealed, HEADER);
  if (head.length < HEADER || head[0] !== FORMAT) throw damaged();
  const key = streamKey(dataKey, head.subarray(1), context);
  let number = 0;
  for await (const { piece, last } of cutInto(PIECE + TAG, without(HEADER, whole))) {
    const plain = opened(key, nonceOf(number, last), piece);
    if (plain.length > 0) yield plain;
    number += 1;
  }
}

function opened(key: Buffer, nonce: Buffer, piece: Buffer): Buffer {
  if (piece.length < TAG) throw damaged();
  const end = piece.length - TAG;
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
  decipher.setAuthTag(piece.subarray(end));
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, end)), decipher.final()]);
  } catch {
    throw damaged();
  }
}

async function* without(count: number, source: Source): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const bytes of source) {
    const rest = bytes.subarray(Math.min(left, bytes.length));
    left -= bytes.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}
