import { sendFiles } from "@/app/(staff)/desk/[desk]/requests/[reference]/send-files";
import { messageSchema, sendMessage } from "@/lib/requests/conversation/messages";

/** Sends a message to the requester, with files. */
export const POST = sendFiles("message", messageSchema, sendMessage);
