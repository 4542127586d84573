import { t } from "@/components/i18n/translate";
import type { LabelKey } from "@/lib/words/translator";
import type { PasskeyWords } from "./passkey-button";

/** The texts of a passkey button, in the language of the page. */
export const passkeyWords = (label: LabelKey): PasskeyWords => ({
  label: t(label),
  cancelled: t("security.passkeyCancelled"),
});
