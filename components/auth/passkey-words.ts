import { t } from "@/components/i18n/translate";
import type { LabelKey } from "@/lib/words/translator";
import type { PasskeyWords } from "./passkey-button";

/** What a passkey button says, in the language of the page. */
export const passkeyWords = (label: LabelKey): PasskeyWords => ({
  label: t(label),
  cancelled: t("security.passkeyCancelled"),
});
