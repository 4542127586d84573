import { normalEmail } from "@/lib/domain/request/person";
import type { Context } from "@/lib/platform/context";
import type { Use } from "@/lib/platform/http/rate-limit";

/** Who requests a code, or enters one. */
export type Caller = {
  /** The browser sent the request or has opened it before, so it has limits of its own that strangers cannot use up. */
  own: boolean;
};

/** The mailbox of an address: everything after a plus sign is delivered to the same mailbox. */
const mailboxOf = (email: string): string => normalEmail(email).replace(/\+[^@]*@/, "@");

/** The limits that a form with this address counts against. Each form causes an email to that address, also if somebody else sent the form. */
export const emailLimits = ({ desk, network = "" }: Context, email: string): Use[] => [
  { limit: "submit-by-client", who: `${desk.id}:${mailboxOf(email)}:${network}` },
  { limit: "submit", who: `${desk.id}:${mailboxOf(email)}` },
];
