/** Why a file, or the form around it, is not taken. Each has a sentence of its own in `lib/words`. */
export type FileFault =
  | "type"
  | "content"
  | "empty"
  | "large"
  | "virus"
  | "locked"
  | "unscannable"
  | "unstored"
  | "many"
  | "quota"
  | "full"
  | "fullDesk"
  | "formLarge"
  | "formLong"
  | "formBroken"
  | "formSlow";

/** What stands in the sentence, such as the name of the file. */
export type FaultValues = Readonly<Record<string, string | number>>;
