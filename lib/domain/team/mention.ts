/** Somebody who can be mentioned: by the name shown, by the part before the @ of their address, or by all of it. */
export type Mentionable = { id: string; name: string; email: string };

/** A mention in a text, from its @ on, and whom it means: more than one where they are called the same. */
export type Mention = { from: number; to: number; ids: string[] };

const handlesOf = ({ name, email }: Mentionable): string[] => [
  name,
  email.split("@")[0] ?? "",
  email,
];

// In the middle of an address or a word an @ is no call.
const BEFORE = /[\p{L}\p{N}_.+-]$/u;
// What a longer name would go on with.
const GOES_ON = /^(?:[\p{L}\p{N}_@+-]|\.[\p{L}\p{N}])/u;

/** Who is mentioned in a text, and where. What nobody of `members` is called stays text. */
export function mentionsIn(text: string, members: readonly Mentionable[]): Mention[] {
  const found: Mention[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (at < (found.at(-1)?.to ?? 0) || BEFORE.test(text.slice(Math.max(0, at - 2), at))) continue;
    const mention = mentionAt(text, at, members);
    if (mention) found.push(mention);
  }
  return found;
}

function mentionAt(text: string, at: number, members: readonly Mentionable[]): Mention | null {
  let longest = 0;
  const ids = new Set<string>();
  for (const member of members) {
    for (const handle of handlesOf(member)) {
      const to = at + 1 + handle.length;
      if (!handle || handle.length < longest || GOES_ON.test(text.slice(to, to + 3))) continue;
      if (text.slice(at + 1, to).toLowerCase() !== handle.toLowerCase()) continue;
      if (handle.length > longest) ids.clear();
      longest = handle.length;
      ids.add(member.id);
    }
  }
  return longest > 0 ? { from: at, to: at + 1 + longest, ids: [...ids] } : null;
}

/** What to write for each member so that nobody else is meant. */
export function handleFor(member: Mentionable, members: readonly Mentionable[]): string {
  const unique = handlesOf(member).find((handle) => {
    const [mention] = mentionsIn(`@${handle}`, members);
    return mention?.ids.length === 1 && mention.to === handle.length + 1;
  });
  return unique ?? member.email;
}
