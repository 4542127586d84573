import { RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { Problem } from "@/lib/domain/problem";
import { keyedHash } from "./crypto";
import { prisma } from "./db";
import { env } from "./env";

const HOUR = 3600;

/** How often something may happen in how many seconds. Each names what it counts: never a client's address alone. */
const LIMITS = {
  /** Mails to one address: more would be somebody else's nuisance. */
  submit: { points: 10, duration: HOUR },
  "send-code": { points: 6, duration: HOUR },
  /** Corrections of one request's address. */
  "change-address": { points: 6, duration: HOUR },
  /** Sign-ins of one request with the desk's own accounts. */
  "sign-in-account": { points: 20, duration: HOUR },
  "try-code": { points: 30, duration: HOUR },
  "sign-in": { points: 5, duration: 600 },
  /** Codes of a second factor that one member may try. */
  "try-factor": { points: 10, duration: 600 },
  /** Emails with a code to one member who confirms that it is them. */
  "confirm-code": { points: 5, duration: 600 },
  /** Failed sign-ins of one member that the log keeps: more would let anybody fill it. */
  "log-failure": { points: 10, duration: HOUR },
} as const;

export type Limit = keyof typeof LIMITS;

const limiters = new Map<Limit, RateLimiterPrisma>();

function limiter(kind: Limit): RateLimiterPrisma {
  const known = limiters.get(kind);
  if (known) return known;
  const options = { ...LIMITS[kind], keyPrefix: kind };
  const made = new RateLimiterPrisma({
    ...options,
    storeClient: prisma(),
    tableName: "rateLimit",
    clearExpiredByTimeout: false,
    insuranceLimiter: new RateLimiterMemory(options),
  });
  limiters.set(kind, made);
  return made;
}

/**
 * Counts one use by `who` (an address, a reference), which is kept as a keyed hash. Throws `too-many`
 * with the minutes to wait. Known and unknown names count alike, so that the limit tells nothing.
 */
export async function countUse(kind: Limit, who: string): Promise<void> {
  const key = Buffer.from(keyedHash(Buffer.from(env().AUTH_SECRET), `${kind}:${who}`)).toString(
    "base64url",
  );
  try {
    await limiter(kind).consume(key);
  } catch (rejected) {
    if (!(rejected instanceof RateLimiterRes)) throw rejected;
    const minutes = Math.max(1, Math.ceil(rejected.msBeforeNext / 60_000));
    throw new Problem(
      "too-many",
      `This was asked for too often. Wait ${minutes} minutes, then try again.`,
    );
  }
}

/** Like `countUse`, for what is left out without a word where it happens too often. */
export const isWithin = (kind: Limit, who: string): Promise<boolean> =>
  countUse(kind, who).then(
    () => true,
    (error) => {
      if (error instanceof Problem) return false;
      throw error;
    },
  );

/** Windows that are over. */
export const dropOldLimits = (now: Date): Promise<{ count: number }> =>
  prisma().rateLimit.deleteMany({ where: { expire: { lt: now } } });
