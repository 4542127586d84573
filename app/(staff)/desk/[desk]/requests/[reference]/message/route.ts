import { sendFiles } from "@/app/(staff)/desk/[desk]/requests/[reference]/send-files";
import { messageSchema } from "@/lib/domain/decision";
import { sendMessage } from "@/lib/requests/converse";

/** A message to the person, with files. */
export const POST = sendFiles("message", messageSchema, sendMessage);
