import { parseReference } from "@/lib/domain/request/reference";
import { mayStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import { countUses } from "@/lib/platform/http/rate-limit";
import { enqueue, PRIORITY } from "@/lib/platform/jobs/queue";
import { advance } from "@/lib/requests/advance/advance";
import { CODE_MINUTES, issueAccessCode, OPEN_MINUTES } from "@/lib/requests/record/access-code";
import type { Caller } from "@/lib/requests/record/caller";
import { followUrl } from "@/lib/requests/record/email-to-requester";
import { verificationEmail } from "@/lib/requests/record/verification-email";

/**
 * Queues the email with a code. The job is queued for any reference, so that neither the result nor its timing reveals
 * which references exist. A browser that opened the request before (`own`) has a limit of its own, which a stranger
 * cannot use up.
 */
export async function requestCode(
  ctx: Context,
  { reference }: { reference: string },
  { own }: Caller = { own: false },
): Promise<void> {
  const [network, one] = [ctx.network ?? "", `${ctx.desk.id}:${reference}`];
  await countUses(
    own
      ? [{ limit: "resend-own", who: one }]
      : [
          { limit: "client-resend", who: network },
          { limit: "resend-by-client", who: `${one}:${network}` },
          { limit: "resend", who: one },
        ],
    ctx.now,
  );
  // Text that is not a reference may be anything that somebody typed, so it is not put into the queue.
  const payload = { desk: ctx.desk.id, reference: parseReference(reference) ?? "none" };
  await ctx.db((tx) => enqueue(tx, "send-code", payload, { priority: PRIORITY.soon }));
}

/**
 * The job of the worker: emails a new code and link to the address of a request. Where the address is not verified yet,
 * it sends the verification email again, which also revives a request whose link expired.
 */
export async function sendCode(ctx: Context, { reference }: { reference: string }): Promise<void> {
  const found = await ctx.db((tx) =>
    tx.request.findUnique({ where: { deskId_reference: { deskId: ctx.desk.id, reference } } }),
  );
  if (!found?.dataKey) return;
  const verified = !mayStep("confirm", found.state as "open");
  await advance(ctx, verified ? "send-code" : "resend", { id: found.id }, async (request, tx) => {
    if (!verified) return { emails: [await verificationEmail(ctx, tx, request)] };
    if (!request.person?.email) return null;
    const { token, code } = await issueAccessCode(ctx, tx, request, { purpose: "code" });
    const openUrl = `${followUrl(ctx.desk.slug, request.reference)}/open/${token}`;
    const facts = { openUrl, openMinutes: OPEN_MINUTES, code, codeMinutes: CODE_MINUTES };
    return { emails: [{ kind: "code", facts, secrets: [token, code] }] };
  });
}
