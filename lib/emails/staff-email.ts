import type { Translate } from "@/lib/words/translator";
import { isolate } from "./plain-text";
import { type Part, type RenderedEmail, render } from "./render";
import { greeting, line, siteOf } from "./requester-email";

type Body = {
  desk: string | null;
  name: string | null;
  url: string;
  /** The page with the email settings. Absent for emails that cannot be turned off. */
  settingsUrl?: string;
  subject: string;
  parts: readonly Part[];
};

const NEUTRAL = "#1f2937";

/** An email to a team member. It contains references and dates, never data of requesters or data subjects. */
export const staffEmail = (t: Translate, body: Body): RenderedEmail => {
  const { desk, name, url, settingsUrl, subject, parts } = body;
  return render(t, {
    subject,
    head: desk === null ? t("emails.staff.product") : isolate(desk),
    brand: NEUTRAL,
    parts: [
      line(greeting(t, name)),
      ...parts,
      ...(settingsUrl
        ? [{ kind: "link", label: t("emails.staff.settings"), url: settingsUrl } as const]
        : []),
    ],
    foot: [
      desk === null
        ? t("emails.staff.sentAlone")
        : t("emails.staff.sentBy", { desk: isolate(desk) }),
      t("emails.staff.genuine", { site: siteOf(url) }),
    ],
  });
};
