import { CopyText } from "@/components/ui/copy-text";
import type { Words } from "@/lib/words/words";

/** The reasons as plain text, to be selected or copied into a letter. */
export function WhyLetter({ text, words }: { readonly text: string; readonly words: Words }) {
  return (
    <div className="grid gap-2">
      <label htmlFor="why-text">{words("clock.why.label")}</label>
      <textarea className="control" id="why-text" dir="auto" readOnly rows={8} value={text} />
      <CopyText text={text} label={words("clock.why.copy")} copied={words("clock.why.copied")} />
    </div>
  );
}
