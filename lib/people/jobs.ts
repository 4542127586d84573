import { sendSignIn } from "./sign-in-link";

/** The jobs of this room by the name they are queued under. */
export const PEOPLE_JOBS = {
  "send-sign-in": (payload: unknown, now: Date): Promise<void> =>
    sendSignIn((payload as { sealed: string }).sealed, now),
};
