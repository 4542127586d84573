// 32 random bytes hold about 30 different ones, and 32 random hexadecimal digits about 14: neither ever falls below.
const LEAST_IN_KEY = 16;
const LEAST_IN_SECRET = 8;

/** Whether few different values stand in it, or few different steps from one value to the next, as in a count. */
function isMonotonous(values: Uint8Array, least: number): boolean {
  const steps = values.slice(1).map((value, index) => (value - (values[index] ?? 0)) & 0xff);
  return new Set(values).size < least || new Set(steps).size < least;
}

/** Whether it is one shorter text again and again. */
function repeatsItself(text: string): boolean {
  for (let length = 1; length <= text.length / 2; length += 1) {
    if (text.slice(length) === text.slice(0, -length)) return true;
  }
  return false;
}

const PLACEHOLDER = /change[-_ ]?(me|this|it)|placeholder|replace[-_ ]?(me|this)|your[-_ ]?secret/i;
const PRINTABLE = /^[\x20-\x7e]+$/;

/** Whether a key of 32 bytes was most likely not made at random: it repeats itself, counts, or is a text. */
export function isWeakKey(key: Uint8Array): boolean {
  const text = Buffer.from(key).toString("latin1");
  return isMonotonous(key, LEAST_IN_KEY) || repeatsItself(text) || PRINTABLE.test(text);
}

/** The same for a secret that is a text. */
export const isWeakSecret = (secret: string): boolean =>
  isMonotonous(Buffer.from(secret), LEAST_IN_SECRET) ||
  repeatsItself(secret) ||
  PLACEHOLDER.test(secret);
