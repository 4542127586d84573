import { z } from "zod";
import type { RunAgain } from "@/lib/platform/jobs/job-end";
import type { JobInfo } from "@/lib/platform/jobs/worker";
import { sendConfirmCode } from "./confirm-code";
import { dropExpiredSignIns } from "./expired";
import { sendSignIn } from "./sign-in-link";

type Job = (payload: unknown, now: Date, job: JobInfo) => Promise<RunAgain | undefined>;

const sealedPayload = z.strictObject({ sealed: z.string().min(1) });

/** The jobs of this folder by the name under which they are queued. A payload of another shape is an error. */
export const PEOPLE_JOBS = {
  "send-sign-in": async (payload, now, job) =>
    sendSignIn(sealedPayload.parse(payload).sealed, now, job),
  "send-confirm-code": async (payload, now, job) =>
    sendConfirmCode(sealedPayload.parse(payload).sealed, now, job),
  "drop-expired-sign-ins": async (_, now) => {
    await dropExpiredSignIns(now);
    return undefined;
  },
} satisfies Record<string, Job>;
