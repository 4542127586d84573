import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import type { ActionName } from "@/lib/domain/request/steps";
import type { PlainKey } from "@/lib/words/translator";

/** The message of each success notice. An action of staff without one does not compile. */
const keyOf = (name: Exclude<ActionName, "approve">): PlainKey => `success.${name}`;

export interface DoneNoticeProps {
  /** The name of the action and a number, as in the query of the address. */
  readonly done: string;
  /** Whether the action sent nothing, because the requester has no email address. */
  readonly byPost?: (action: string) => boolean;
}

/** Confirms a completed action. */
export function DoneNotice({ done, byPost }: DoneNoticeProps) {
  const action = done.split(".")[0] ?? "";
  const key = byPost?.(action)
    ? "success.by-post"
    : keyOf(action as Exclude<ActionName, "approve">);
  return t.has(key) ? (
    <Notice tone="good" live>
      <p>{t(key as "success.assign")}</p>
    </Notice>
  ) : null;
}
