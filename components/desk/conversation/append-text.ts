/** Appends a text after an empty line. Nothing changes if the text is already at the end. */
export function appendText(before: string, text: string): string {
  const written = before.trimEnd();
  if (written === "") return text;
  return written.endsWith(text) ? before : `${written}\n\n${text}`;
}
