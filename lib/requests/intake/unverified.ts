import type { Context } from "@/lib/platform/context";
import type { Prisma } from "@/lib/platform/database/db";
import { advanceIf } from "@/lib/requests/advance/advance";
import { attemptEach } from "@/lib/requests/record/failures";
import { verificationReminder } from "@/lib/requests/record/verification-email";

/** How long before the link expires the requester is reminded. */
const LEAD_MS = 2 * 24 * 3600 * 1000;
/** The mark in the table `reminder`. It names no date: a request gets one such reminder, however many links it had. */
const MARK = "confirm-address";

/**
 * Reminds requesters once, before the link expires, that their email address is not verified. Each reminder is stored
 * as a row, so a second sweep or a second worker sends nothing. Returns the number of requesters who were reminded.
 */
export const remindUnverified = (ctx: Context): Promise<number> =>
  attemptEach(ctx, "remind-unverified", isDue(ctx), (id) => remindOnce(ctx, id));

const validLink = ({ now }: Context) =>
  ({
    purpose: "confirm",
    usedAt: null,
    supersededAt: null,
    expiresAt: { gt: now },
  }) satisfies Prisma.ProofWhereInput;

/** Requests that are unverified and not reminded yet, and whose working links all expire soon. */
function isDue(ctx: Context) {
  const soon = new Date(ctx.now.getTime() + LEAD_MS);
  const valid = validLink(ctx);
  return {
    deskId: ctx.desk.id,
    state: "unconfirmed",
    reminders: { none: { milestone: MARK } },
    proofs: { some: valid, none: { ...valid, expiresAt: { gt: soon } } },
  } satisfies Prisma.RequestWhereInput;
}

/** `false` where another worker was first, or where the request was verified or closed meanwhile. */
const remindOnce = (ctx: Context, id: string): Promise<boolean> =>
  advanceIf(ctx, "remind-unverified", { id }, async (request, tx) => {
    if ((await tx.request.count({ where: { ...isDue(ctx), id } })) === 0) return null;
    const { expiresAt } = await tx.proof.findFirstOrThrow({
      where: { ...validLink(ctx), requestId: id },
      orderBy: { expiresAt: "desc" },
    });
    await tx.reminder.create({
      data: { deskId: ctx.desk.id, requestId: id, milestone: MARK, createdAt: ctx.now },
    });
    return { emails: [await verificationReminder(ctx, tx, request, expiresAt)] };
  });

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
