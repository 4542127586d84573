import { z } from "zod";
import { DENIED } from "@/lib/domain/identity/identity";
import type { Right } from "@/lib/domain/law/right";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requestVersion } from "@/lib/domain/request/input";
import type { Context } from "@/lib/platform/context";
import { countUse } from "@/lib/platform/http/rate-limit";
import { advance } from "@/lib/requests/advance/advance";
import { notifyReply } from "@/lib/requests/consequences/notify-staff";
import {
  issueAccessCode,
  LINK_DAYS,
  type LinkState,
  linkState,
  spendAccessCode,
} from "@/lib/requests/record/access-code";
import { followUrl } from "@/lib/requests/record/email-to-requester";
import { whyPermissionCannotBeAsked } from "@/lib/requests/record/identity-state";
import { type LoadedRequest, loadRequest } from "@/lib/requests/record/load-request";

export const askPermissionSchema = z.object({ version: requestVersion });

/**
 * Emails the data subject whom an agent acts for, and asks whether they gave their permission. They need not respond.
 * Throws a conflict where they cannot be asked.
 */
export async function askPermission(
  ctx: Context,
  reference: string,
  { version }: z.infer<typeof askPermissionSchema>,
): Promise<LoadedRequest> {
  await countUse("permission", `${ctx.desk.id}:${reference}`, ctx.now);
  return advance(
    ctx,
    "ask-permission",
    { reference },
    async (request, tx) => {
      const unable = whyPermissionCannotBeAsked(request);
      const email = request.person?.acting?.email;
      if (unable !== null || !email) {
        throw new Problem("conflict", unable ?? message("problem.authority.noAgent"));
      }
      const { token } = await issueAccessCode(ctx, tx, request, { purpose: "permission", email });
      const url = `${followUrl(ctx.desk.slug, request.reference)}/permission/${token}`;
      return {
        emails: [
          {
            kind: "permission",
            facts: {
              right: request.right,
              agent: request.person?.name ?? "",
              url,
              linkDays: LINK_DAYS,
            },
            secrets: [token],
            to: email,
            name: request.person?.acting?.name ?? "",
          },
        ],
      };
    },
    { version },
  );
}

/** What the page behind the link shows. An unknown link shows neither the right nor the agent. */
export type PermissionPage = { state: LinkState; right: Right | null; agent: string };

/** Only reads, because GET and HEAD call it. */
export async function readPermission(
  ctx: Context,
  { reference, token }: { reference: string; token: string },
): Promise<PermissionPage> {
  return ctx.db(async (tx) => {
    const { state, proof } = await linkState(ctx, tx, token, "permission");
    const row = proof && (await tx.request.findUnique({ where: { id: proof.requestId } }));
    if (row?.reference !== reference) return { state: "unknown", right: null, agent: "" };
    const { right, person, state: requestState } = loadRequest(row);
    // The question has no purpose once the request was decided.
    const live = state === "live" && requestState !== "open" ? "expired" : state;
    return { state: live, right, agent: person?.name ?? "" };
  });
}

/**
 * Records whether the data subject gave their permission. Only the first response counts. Throws `expired` for a link
 * that no longer works, and `not-found` for a link of another request.
 */
export async function answerPermission(
  ctx: Context,
  { reference, token, granted }: { reference: string; token: string; granted: boolean },
): Promise<void> {
  const { state, proof } = await ctx.db((tx) => linkState(ctx, tx, token, "permission"));
  if (state === "used") return;
  if (!proof || state !== "live") {
    throw new Problem("expired", message("problem.permission.linkExpired"));
  }
  await advance(ctx, "permit", { id: proof.requestId }, async (request, tx) => {
    if (request.reference !== reference) {
      throw new Problem("not-found", message("problem.permission.otherRequest"));
    }
    if (!(await spendAccessCode(ctx, tx, proof))) return null;
    await notifyReply(ctx, tx, request);
    return {
      change: { authorityShown: granted ? "person" : DENIED },
      facts: { granted },
    };
  });
}
