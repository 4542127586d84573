import { say } from "@/components/speech/say";
import type { Sentence } from "@/lib/words/staff";
import type { PasskeyWords } from "./passkey-button";

/** What a passkey button says, in the language of the page. */
export const passkeyWords = (label: Sentence): PasskeyWords => ({
  label: say(label),
  cancelled: say("security.passkeyCancelled"),
});
