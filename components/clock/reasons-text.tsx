import { CopyText } from "@/components/ui/copy-text";
import type { Translate } from "@/lib/words/translator";

/**
 * The reasons as plain text that can be selected or copied, for example into an email. A file of its own, because its
 * button needs a script and the pages of requesters load none.
 */
export function ReasonsText({ text, t }: { readonly text: string; readonly t: Translate }) {
  return (
    <div className="grid gap-2">
      <label htmlFor="why-text">{t("clock.why.label")}</label>
      <textarea className="control" id="why-text" dir="auto" readOnly rows={8} value={text} />
      <CopyText text={text} label={t("clock.why.copy")} copied={t("clock.why.copied")} />
    </div>
  );
}
