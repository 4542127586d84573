import { hasOpened, sessionAt } from "@/app/_door/subject";
import type { Caller } from "@/lib/requests/record/caller";
import { readReceipt } from "./receipt";
import type { Addressed } from "./request-path";

/** Whether this browser sent the request, has it open, or had it open before. */
export async function callerHere({ desk, reference }: Addressed): Promise<Caller> {
  const { slug, ctx } = desk;
  const own =
    (await readReceipt(desk))?.reference === reference ||
    (await sessionAt(ctx))?.reference === reference ||
    (await hasOpened(slug, reference, ctx.now));
  return { own };
}
