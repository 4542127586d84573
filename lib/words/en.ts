import { enAccount } from "./en-account";
import { enActing } from "./en-acting";
import { enClock } from "./en-clock";
import { enFiles } from "./en-files";
import { enForm } from "./en-form";
import { enLetters } from "./en-letters";
import { enOwn } from "./en-own";
import { enPermission } from "./en-permission";
import { enProof } from "./en-proof";
import { enAskings, enAskingsToYou, enReasons, enReasonsToYou } from "./en-reasons";
import { enRights } from "./en-rights";
import { enStates } from "./en-states";
import { enTime } from "./en-time";

/** English, the language that types every key and argument. One part a file, one name a part. */
export const en = {
  ...enStates,
  files: enFiles,
  form: enForm,
  account: enAccount,
  acting: enActing,
  rights: enRights,
  reasons: enReasons,
  askings: enAskings,
  reasonsToYou: enReasonsToYou,
  askingsToYou: enAskingsToYou,
  clock: enClock,
  letters: enLetters,
  own: enOwn,
  proof: enProof,
  permission: enPermission,
  time: enTime,
} as const;
