import { deAccount } from "./de-account";
import { deActing } from "./de-acting";
import { deClock } from "./de-clock";
import { deFiles } from "./de-files";
import { deForm } from "./de-form";
import { deLetters } from "./de-letters";
import { deOwn } from "./de-own";
import { dePermission } from "./de-permission";
import { deProof } from "./de-proof";
import { deAskings, deAskingsToYou, deReasons, deReasonsToYou } from "./de-reasons";
import { deRights } from "./de-rights";
import { deStates } from "./de-states";
import { deTime } from "./de-time";

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
