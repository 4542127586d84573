import { requireRecentSignIn } from "@/lib/domain/request/role";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { countUse } from "@/lib/platform/http/rate-limit";

/** A member must have signed in recently, and can download at most thirty lists and reports in an hour. */
export async function requireExportAllowed(ctx: Context): Promise<void> {
  requireRecentSignIn(ctx);
  await countUse("export", teamMemberId(ctx), ctx.now);
}
