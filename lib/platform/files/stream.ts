export type Source = AsyncIterable<Uint8Array>;

const EMPTY = Buffer.alloc(0);

const joined = (parts: readonly Uint8Array[]): Buffer =>
  parts.length === 1 && parts[0]
    ? Buffer.from(parts[0].buffer, parts[0].byteOffset, parts[0].length)
    : Buffer.concat(parts);

/** The first `length` bytes of `source`, fewer if it is shorter, and all of it as a stream that can be read once. */
export async function peek(
  source: Source,
  length: number,
): Promise<{ head: Buffer; whole: Source }> {
  const iterator = source[Symbol.asyncIterator]();
  let read = EMPTY;
  while (read.length < length) {
    const { done, value } = await iterator.next();
    if (done) break;
    read = Buffer.concat([read, value]);
  }
  return { head: read.subarray(0, length), whole: prepended(read, iterator) };
}

async function* prepended(
  first: Buffer,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (first.length > 0) yield first;
    for (;;) {
      const { done, value } = await iterator.next();
      if (done) return;
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}

/** `source` in pieces of `size` bytes; the last one is marked, and may be shorter or empty. */
export async function* cutInto(
  size: number,
  source: Source,
): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let buffered: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of source) {
    buffered.push(bytes);
    length += bytes.length;
    while (length > size) {
      const all = joined(buffered);
      yield { piece: all.subarray(0, size), last: false };
      buffered = [all.subarray(size)];
      length -= size;
    }
  }
  yield { piece: joined(buffered), last: true };
}
