import type { Translate } from "@/lib/words/translator";
import { line } from "./letter";
import { isolate, oneLine } from "./plain";
import type { RenderedEmail } from "./render";
import { staffEmail } from "./staff";

export type ApprovalSettingFacts = {
  deskName: string;
  staffName: string | null;
  state: "proposed" | "weakened";
  /** The admin who proposed or made the change. */
  by: string;
  url: string;
};

/** Tells staff that a change to the approval rules removes a rule, or would remove one. */
export function approvalSettingLetter(facts: ApprovalSettingFacts, t: Translate): RenderedEmail {
  const { deskName, staffName, state, by, url } = facts;
  return staffEmail(t, {
    desk: deskName,
    name: staffName,
    url,
    subject: t(`letters.approval-setting.${state}.subject`, { desk: oneLine(deskName) }),
    parts: [
      line(t(`letters.approval-setting.${state}.told`, { name: isolate(by) })),
      { kind: "button", label: t("letters.approval-setting.link"), url },
    ],
  });
}
