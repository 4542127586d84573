import type { Assign } from "@/lib/domain/decision";
import { Problem } from "@/lib/domain/problem";
import type { Context } from "@/lib/platform/context";
import { advance } from "./advance";
import type { Held } from "./held";

/** Gives a request to a member of the desk who may decide, or to nobody (`""`). */
export const assignRequest = (ctx: Context, reference: string, input: Assign): Promise<Held> =>
  advance(
    ctx,
    "assign",
    { reference },
    async (_, tx) => {
      const assigneeId = input.assignee || null;
      const member = assigneeId
        ? await tx.membership.findUnique({
            where: { deskId_userId: { deskId: ctx.desk.id, userId: assigneeId } },
          })
        : null;
      if (assigneeId && (!member || member.role === "auditor")) {
        throw new Problem("invalid", "This person cannot take requests at this desk.", {
          assignee: "Choose a member of the desk who handles requests.",
        });
      }
      return { change: { assigneeId }, facts: { assignee: assigneeId } };
    },
    { version: input.version },
  );
