import { sendFiles } from "@/app/(staff)/desk/[desk]/requests/[reference]/send-files";
import { fulfilSchema } from "@/lib/requests/decision/answer";
import { answerOrPropose } from "@/lib/requests/decision/propose";

/** The answer that hands something over, with its files; or what a second person looks at first. */
export const POST = sendFiles("fulfil", fulfilSchema, answerOrPropose);
