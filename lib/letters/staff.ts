import type { Translate } from "@/lib/words/translator";
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
export const staffLetter = (t: Translate, body: Body): Letter => {
  const { desk, name, url, settingsUrl, subject, parts } = body;
  return render(t, {
    subject,
    head: desk === null ? t("letters.staff.product") : isolate(desk),
    brand: NEUTRAL,
    parts: [
      line(greeting(t, name)),
      ...parts,
      ...(settingsUrl
        ? [{ kind: "link", label: t("letters.staff.settings"), url: settingsUrl } as const]
        : []),
    ],
    foot: [
      desk === null
        ? t("letters.staff.sentAlone")
        : t("letters.staff.sentBy", { desk: isolate(desk) }),
      t("letters.staff.genuine", { site: siteOf(url) }),
    ],
  });
};
