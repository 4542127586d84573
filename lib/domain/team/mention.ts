/** A member who can be mentioned by display name, by email address, or by the part of the address before its @. */
export type Mentionable = { id: string; name: string; email: string };

/** The range of a mention, from its @ on, and the members it names: more than one where they share the name. */
type Mention = { from: number; to: number; ids: string[] };

const handlesOf = ({ name, email }: Mentionable): string[] => [
  name,
  email.split("@")[0] ?? "",
  email,
];

// An @ inside an email address or a word is not a mention.
const BEFORE = /[\p{L}\p{N}_.+-]$/u;
// Text after a handle that makes it part of a longer word.
const CONTINUES = /^(?:[\p{L}\p{N}_@+-]|\.[\p{L}\p{N}])/u;

/** The mentions of `members` in a text. The longest matching name wins; an @ with an unknown name stays text. */
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
      if (!handle || handle.length < longest || CONTINUES.test(text.slice(to, to + 3))) continue;
      if (text.slice(at + 1, to).toLowerCase() !== handle.toLowerCase()) continue;
      if (handle.length > longest) ids.clear();
      longest = handle.length;
      ids.add(member.id);
    }
  }
  return longest > 0 ? { from: at, to: at + 1 + longest, ids: [...ids] } : null;
}

/** The shortest-to-read handle that mentions this member alone: the display name where it is unique. */
export function handleFor(member: Mentionable, members: readonly Mentionable[]): string {
  const unique = handlesOf(member).find((handle) => {
    const [mention] = mentionsIn(`@${handle}`, members);
    return mention?.ids.length === 1 && mention.to === handle.length + 1;
  });
  return unique ?? member.email;
}
