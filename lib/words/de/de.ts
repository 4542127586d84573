import { deAccount } from "./account";
import { deActing } from "./acting";
import { deClock } from "./clock";
import { deFiles } from "./files";
import { deForm } from "./form";
import { deLetters } from "./letters";
import { deOwn } from "./own";
import { dePermission } from "./permission";
import { deProof } from "./proof";
import { deAskings, deAskingsToYou, deReasons, deReasonsToYou } from "./reasons";
import { deRights } from "./rights";
import { deStates } from "./states";
import { deTime } from "./time";

/** German, as a careful public authority writes it: “Sie”, short sentences, the GDPR's own terms. */
export const de = {
  ...deStates,
  form: deForm,
  account: deAccount,
  acting: deActing,
  files: deFiles,
  rights: deRights,
  reasons: deReasons,
  askings: deAskings,
  reasonsToYou: deReasonsToYou,
  askingsToYou: deAskingsToYou,
  clock: deClock,
  letters: deLetters,
  own: deOwn,
  proof: deProof,
  permission: dePermission,
  time: deTime,
};
