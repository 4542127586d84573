import type { Context } from "@/lib/platform/context";
import type { Prisma } from "@/lib/platform/database/db";
import { advanceIf } from "@/lib/requests/advance/advance";
import { attemptEach } from "@/lib/requests/record/failures";

/** Lets requests lapse whose link expired before it was used. A new link revives them. Returns their number. */
export const lapseUnverified = (ctx: Context): Promise<number> =>
  attemptEach(ctx, "lapse", isStale(ctx), (id) => lapseOnce(ctx, id));

/** `false` where the request was verified, or a new link was sent, after it was listed. */
const lapseOnce = (ctx: Context, id: string): Promise<boolean> =>
  advanceIf(ctx, "lapse", { id }, async (_, tx) => {
    const stale = await tx.request.count({ where: { ...isStale(ctx), id } });
    return stale > 0 ? {} : null;
  });

const isStale = ({ desk, now }: Context) =>
  ({
    deskId: desk.id,
    state: "unconfirmed",
    proofs: { none: { purpose: "confirm", supersededAt: null, expiresAt: { gt: now } } },
  }) satisfies Prisma.RequestWhereInput;
