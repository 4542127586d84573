import { isolate, oneLine } from "@/lib/emails/plain-text";
import type { RenderedEmail } from "@/lib/emails/render";
import { line } from "@/lib/emails/requester-email";
import { staffEmail } from "@/lib/emails/staff-email";
import type { Translate } from "@/lib/words/translator";

export type ApprovalSettingFacts = {
  deskName: string;
  staffName: string | null;
  state: "proposed" | "weakened";
  /** The admin who proposed or made the change. */
  by: string;
  url: string;
};

/** Tells staff that a change to the approval rules removes a rule, or would remove one. */
export function approvalSettingEmail(facts: ApprovalSettingFacts, t: Translate): RenderedEmail {
  const { deskName, staffName, state, by, url } = facts;
  return staffEmail(t, {
    desk: deskName,
    name: staffName,
    url,
    subject: t(`emails.approval-setting.${state}.subject`, { desk: oneLine(deskName) }),
    parts: [
      line(t(`emails.approval-setting.${state}.told`, { name: isolate(by) })),
      { kind: "button", label: t("emails.approval-setting.link"), url },
    ],
  });
}
