import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import type { ActionName } from "@/lib/domain/request/steps";
import type { PlainKey } from "@/lib/words/translator";

/** The message of each success notice. An action of staff without one does not compile. */
const keyOf = (name: Exclude<ActionName, "approve">): PlainKey => `success.${name}`;

/** Confirms a completed action. `done` is its name and a number, as in the query of the address. */
export function DoneNotice({ done }: { readonly done: string }) {
  const key = keyOf((done.split(".")[0] ?? "") as Exclude<ActionName, "approve">);
  return t.has(key) ? (
    <Notice tone="good" live>
      <p>{t(key as "success.assign")}</p>
    </Notice>
  ) : null;
}
