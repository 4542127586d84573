import { normalEmail } from "@/lib/domain/request/person";
import type { Context } from "@/lib/platform/context";
import type { Use } from "@/lib/platform/rate-limit";

/** Who asks for a code, or tries one. */
export type Caller = {
  /** A browser that sent the request or has opened it before: strangers cannot use up what it may do. */
  own: boolean;
};

/** The mailbox behind an address: what stands behind a plus sign is delivered to the same one. */
const mailboxOf = (email: string): string => normalEmail(email).replace(/\+[^@]*@/, "@");

/** What a form with this address counts against: each is an email to it, whoever sent the form. */
export const mailsTo = ({ desk, network = "" }: Context, email: string): Use[] => [
  { limit: "submit-by-client", who: `${desk.id}:${mailboxOf(email)}:${network}` },
  { limit: "submit", who: `${desk.id}:${mailboxOf(email)}` },
];
