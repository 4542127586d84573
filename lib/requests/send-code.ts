import { mayStep } from "@/lib/domain/request";
import type { Context } from "@/lib/platform/context";
import { countUse } from "@/lib/platform/rate-limit";
import { advance } from "./advance";
import { confirmLetter } from "./confirm-letter";
import { CODE_MINUTES, issueProof } from "./proof";

/**
 * Mails a fresh code to the address of a request; where the address is not confirmed yet, the whole
 * confirmation again, which also revives a request whose link ran out. A reference that does not exist
 * answers in the same way: nobody learns which ones do.
 */
export async function sendCode(ctx: Context, { reference }: { reference: string }): Promise<void> {
  await countUse("send-code", `${ctx.desk.id}:${reference}`);
  const found = await ctx.db((tx) =>
    tx.request.findUnique({ where: { deskId_reference: { deskId: ctx.desk.id, reference } } }),
  );
  if (!found?.dataKey) return;
  const confirmed = !mayStep("confirm", found.state as "open");
  await advance(ctx, confirmed ? "send-code" : "resend", { id: found.id }, async (request, tx) => {
    if (!confirmed) return { letters: [await confirmLetter(ctx, tx, request)] };
    const { code } = await issueProof(ctx, tx, request, { purpose: "code" });
    return {
      letters: [{ kind: "code", facts: { code, codeMinutes: CODE_MINUTES }, secrets: [code] }],
    };
  });
}
