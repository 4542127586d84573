import { sendFiles } from "@/app/(staff)/desk/[desk]/requests/[reference]/send-files";
import { fulfilSchema } from "@/lib/requests/decision/answer";
import { respondOrRequestApproval } from "@/lib/requests/decision/propose";

/** Sends the response that fulfils the request, with its files, or requests approval for it. */
export const POST = sendFiles("fulfil", fulfilSchema, respondOrRequestApproval);
