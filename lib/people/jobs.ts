import { z } from "zod";
import type { Again } from "@/lib/platform/job-end";
import type { JobInfo } from "@/lib/platform/worker";
import { sendConfirmCode } from "./confirm-code";
import { dropExpiredSignIns } from "./expired";
import { sendSignIn } from "./sign-in-link";

const sealedPayload = z.strictObject({ sealed: z.string().min(1) });

/** The jobs of this room by the name they are queued under. Another payload is an error. */
export const PEOPLE_JOBS = {
  "send-sign-in": async (payload: unknown, now: Date, job: JobInfo): Promise<Again | undefined> =>
    sendSignIn(sealedPayload.parse(payload).sealed, now, job),
  "send-confirm-code": async (payload: unknown): Promise<void> =>
    sendConfirmCode(sealedPayload.parse(payload).sealed),
  "drop-expired-sign-ins": (_: unknown, now: Date): Promise<void> => dropExpiredSignIns(now),
};
