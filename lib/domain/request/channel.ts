/** The channels of requests that a team member enters. Such a request is open at once and has no verification link. */
export const ENTERED_CHANNELS = ["email", "post", "phone", "in-person", "other"] as const;
export type EnteredChannel = (typeof ENTERED_CHANNELS)[number];

/** The channel through which a request reached the desk. Older requests may have `staff`. */
export const CHANNELS = ["web", "api", "cli", ...ENTERED_CHANNELS, "staff"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Whether a team member entered the request. */
export const isEntered = (channel: string): boolean =>
  (ENTERED_CHANNELS as readonly string[]).includes(channel);
