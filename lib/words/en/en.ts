import { enAccount } from "./account";
import { enActing } from "./acting";
import { enClock } from "./clock";
import { enFiles } from "./files";
import { enForm } from "./form";
import { enLetters } from "./letters";
import { enOwn } from "./own";
import { enPermission } from "./permission";
import { enProof } from "./proof";
import { enAskings, enAskingsToYou, enReasons, enReasonsToYou } from "./reasons";
import { enRights } from "./rights";
import { enStates } from "./states";
import { enTime } from "./time";

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
