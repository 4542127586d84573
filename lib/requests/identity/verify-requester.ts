import { z } from "zod";
import { VERIFIED_BY } from "@/lib/domain/identity/identity";
import { message } from "@/lib/domain/problem/message";
import { requestVersion, requiredText } from "@/lib/domain/request/input";

import type { Context } from "@/lib/platform/context";
import { advance } from "@/lib/requests/advance/advance";
import { endAccessCodes } from "@/lib/requests/record/access-code";
import { acknowledgment } from "@/lib/requests/record/acknowledgment";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { addMessage } from "@/lib/requests/record/message-store";

export const verifyRequesterSchema = z.object({
  version: requestVersion,
  by: z.enum(VERIFIED_BY, { error: message("problem.step.requesterVerifiedHow") }),
  note: requiredText(2000, message("problem.step.requesterVerifiedNote")),
});

/**
 * Opens a request because staff verified the requester without the link, for example on the phone. The note about it is
 * encrypted with the request, and the log contains only the code of the method.
 */
export const verifyRequester = (
  ctx: Context,
  reference: string,
  { version, by, note }: z.infer<typeof verifyRequesterSchema>,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "verify-requester",
    { reference },
    async (request, tx) => {
      const message = await addMessage(ctx, tx, request, { kind: "note", text: note });
      // A link that was sent before must not open the request to another reader of that mailbox.
      await endAccessCodes(ctx, tx, request.id, "confirm");
      return {
        change: { confirmedAt: ctx.now },
        facts: { by, message },
        emails: [acknowledgment(ctx, request)],
      };
    },
    { version },
  );
