import { requireRecentSignIn } from "@/lib/domain/request/role";
import { type Context, meOf } from "@/lib/platform/context";
import { countUse } from "@/lib/platform/rate-limit";

/** A member who signed in a moment ago downloads thirty lists and reports an hour at most. */
export async function requireExportAllowed(ctx: Context): Promise<void> {
  requireRecentSignIn(ctx);
  await countUse("export", meOf(ctx), ctx.now);
}
