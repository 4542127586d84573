/** Without the characters that look or sound alike: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const REFERENCE_ALPHABET = "34679ACDEFGHJKMNPQRTWXY";

/** Eight characters in two groups, e.g. `7K4M-9XQP`. `random` returns a whole number from 0 to below its argument. */
export function newReference(random: (below: number) => number): string {
  const characters = Array.from({ length: 8 }, () =>
    REFERENCE_ALPHABET.charAt(random(REFERENCE_ALPHABET.length)),
  ).join("");
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/** Accepts a reference as people type it: lower case, spaces, no dash. `null` where the text is not a reference. */
export function parseReference(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  if (bare.length !== 8 || [...bare].some((letter) => !REFERENCE_ALPHABET.includes(letter)))
    return null;
  return `${bare.slice(0, 4)}-${bare.slice(4)}`;
}
