import type { Words } from "@/lib/words/words";
import { greeting, line, siteOf } from "./letter";
import { isolate } from "./plain";
import { type Letter, type Part, render } from "./render";

type Body = {
  desk: string | null;
  name: string | null;
  url: string;
  /** Where its reader says what they are mailed about, as far as they may choose. */
  settingsUrl?: string;
  subject: string;
  parts: readonly Part[];
};

const NEUTRAL = "#1f2937";

/** A letter to a member of staff: references and dates, never the data of the people who ask. */
export const staffLetter = (words: Words, body: Body): Letter => {
  const { desk, name, url, settingsUrl, subject, parts } = body;
  return render(words, {
    subject,
    head: desk === null ? words("letters.staff.product") : isolate(desk),
    brand: NEUTRAL,
    parts: [
      line(greeting(words, name)),
      ...parts,
      ...(settingsUrl
        ? [{ kind: "link", label: words("letters.staff.settings"), url: settingsUrl } as const]
        : []),
    ],
    foot: [
      desk === null
        ? words("letters.staff.sentAlone")
        : words("letters.staff.sentBy", { desk: isolate(desk) }),
      words("letters.staff.genuine", { site: siteOf(url) }),
    ],
  });
};
