/** A text behind what is written already, after an empty line. Put in twice, it is there once. */
export function putBehind(before: string, text: string): string {
  const written = before.trimEnd();
  if (written === "") return text;
  return written.endsWith(text) ? before : `${written}\n\n${text}`;
}
