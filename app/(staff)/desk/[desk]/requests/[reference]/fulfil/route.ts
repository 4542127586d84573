import { sendFiles } from "@/app/(staff)/desk/[desk]/requests/[reference]/send-files";
import { fulfilSchema } from "@/lib/domain/decision";
import { fulfilRequest } from "@/lib/requests/answer";

/** The answer that hands something over, with its files. */
export const POST = sendFiles("fulfil", fulfilSchema, fulfilRequest);
