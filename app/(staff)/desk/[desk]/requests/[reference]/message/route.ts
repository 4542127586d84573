import { sendFiles } from "@/app/(staff)/desk/[desk]/requests/[reference]/send-files";
import { messageSchema, sendMessage } from "@/lib/requests/conversation/messages";

/** A message to the person, with files. */
export const POST = sendFiles("message", messageSchema, sendMessage);
