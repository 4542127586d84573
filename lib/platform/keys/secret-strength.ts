// 32 random bytes contain about 30 different values, and 32 random hexadecimal digits about 14. Neither ever falls
// below these limits.
const MIN_IN_KEY = 16;
const MIN_IN_SECRET = 8;

/**
 * Whether there are fewer than `least` different values, or different steps from one value to the next, as in a
 * count.
 */
function isMonotonous(values: Uint8Array, min: number): boolean {
  const steps = values.slice(1).map((value, index) => (value - (values[index] ?? 0)) & 0xff);
  return new Set(values).size < min || new Set(steps).size < min;
}

/** Whether the text is a shorter text that is repeated. */
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
  return isMonotonous(key, MIN_IN_KEY) || repeatsItself(text) || PRINTABLE.test(text);
}

/** Whether a secret text was most likely not made at random: it repeats itself, counts, or is a placeholder. */
export const isWeakSecret = (secret: string): boolean =>
  isMonotonous(Buffer.from(secret), MIN_IN_SECRET) ||
  repeatsItself(secret) ||
  PLACEHOLDER.test(secret);
