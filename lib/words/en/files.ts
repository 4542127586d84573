import type { FileFault } from "@/lib/domain/problem/file-fault";

/** Why a file is not taken, and what to do about it: one sentence each. */
export const enFiles = {
  type: "{name}: this type is not accepted, so choose one of {endings}.",
  content: "{name}: the content is not what its name says, so choose another file.",
  empty: "{name}: the file is empty, so choose another one.",
  large: "{name}: the file is larger than {megabytes, number} MB, so choose a smaller one.",
  virus: "{name}: a virus was found in this file and it was not kept, so choose another one.",
  locked:
    "{name}: the file is protected with a password and cannot be checked for viruses, so send a copy without protection.",
  unscannable:
    "{name}: the file could not be checked for viruses, because it is locked or holds too much, so send its content unlocked or in smaller files.",
  unstored:
    "{name}: the file could not be uploaded, which is our fault and not that of the file, so try again in a few minutes.",
  many: "Choose at most {files, number} files.",
  quota:
    "With these files your request would hold more than the {files, number} files and {megabytes, number} MB that you can add to it in all, so choose fewer or smaller files.",
  full: "We have no room for more files at the moment and nothing was sent, so write to us without files, and we tell you how to send them.",
  fullDesk:
    "The files of this desk take up the {gigabytes, number} GB that they may take up, and nothing was sent, so withdraw files, erase closed requests, or ask the operator to raise DESK_FILES_GB.",
  formLarge:
    "What you sent is larger than {files, number} files of {megabytes, number} MB each and was not accepted, so choose fewer or smaller files.",
  formLong: "What was sent is larger than {kilobytes, number} KB and was not accepted.",
  formBroken:
    "The form did not arrive whole and nothing of it was kept, so open the page again and send it from there.",
  formSlow:
    "The form stopped arriving and nothing of it was kept, so check your connection and send it again.",
} as const satisfies Record<FileFault, string>;
