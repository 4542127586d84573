import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/platform/env";
import { onShutDown } from "@/lib/platform/shutdown";

export type SmtpMessage = {
  /** Id of the email. The Message-ID is made from it, so that a second copy is recognised as the same email. */
  id: string;
  fromName: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  references?: string;
  replyTo?: string;
};

/** How long the mail server may be silent during a message. A first attempt must not hold up other emails for long. */
const SILENCE_MS = { quick: 15_000, patient: 60_000 } as const;
type Pace = keyof typeof SILENCE_MS;

const transports = new Map<Pace, Transporter>();

function smtp(pace: Pace): Transporter {
  const open = transports.get(pace);
  if (open) return open;
  const url = new URL(env().SMTP_URL);
  onShutDown("mail", closeMail);
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port || (url.protocol === "smtps:" ? 465 : 587)),
    secure: url.protocol === "smtps:",
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    pool: true,
    maxConnections: 8,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: SILENCE_MS[pace],
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transports.set(pace, transport);
  return transport;
}

export const messageIdOf = (id: string): string => `<${id}@${new URL(env().APP_URL).hostname}>`;

/** Sends one email. Throws nodemailer's error, which `failureOf` classifies. */
export async function sendBySmtp(email: SmtpMessage, pace: Pace = "quick"): Promise<void> {
  await smtp(pace).sendMail({
    messageId: messageIdOf(email.id),
    from: { name: email.fromName, address: env().MAIL_FROM },
    to: { name: "", address: email.to },
    ...(email.replyTo && { replyTo: email.replyTo }),
    subject: email.subject,
    text: email.text,
    html: email.html,
    ...(email.references && { references: email.references, inReplyTo: email.references }),
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  });
}

/**
 * What went wrong. `rejected`: this recipient will never accept this email. `deferred`: this email is worth another
 * attempt. `slow`: the server was silent during this message. `denied`: a reply to this message that is about the
 * sender or a policy. `relay`: the mail server accepts no email at all.
 */
export type Failure = { kind: "rejected" | "deferred" | "slow" | "denied" | "relay"; why: string };

/** The fields of nodemailer's errors. */
type SmtpError = {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  timeoutType?: string;
  message?: string;
};

export function failureOf(error: unknown): Failure {
  const smtpError = error as SmtpError;
  return { kind: kindOf(smtpError), why: whyOf(smtpError) };
}

function kindOf({
  code,
  command,
  responseCode,
  response,
  timeoutType,
}: SmtpError): Failure["kind"] {
  if (code === "ETIMEDOUT") return timeoutType === "SOCKET_TIMEOUT" ? "slow" : "relay";
  // nodemailer itself refuses an address that cannot exist.
  if (code === "EENVELOPE" && command === "API") return "rejected";
  if ((command !== "RCPT TO" && command !== "DATA") || !responseCode) return "relay";
  if (responseCode < 500) return "deferred";
  return refusalOf(responseCode, response ?? "");
}

/** Codes about the session: authentication is missing, or the server does not know a command. */
const ABOUT_SESSION = [500, 501, 502, 503, 504, 530, 534, 535, 538, 555];
const ABOUT_POLICY =
  /relay|authenticat|sender|policy|blocked|black ?list|block ?list|spf|dkim|dmarc|reputation|spam/i;

/**
 * A 5xx reply to the recipient or the message. RFC 3463: x.1 is the address, x.2 the mailbox, x.6 the content, x.7 a
 * policy.
 */
function refusalOf(responseCode: number, response: string): "rejected" | "denied" {
  const [, subject, detail] = /\b5\.(\d{1,3})\.(\d{1,3})\b/.exec(response) ?? [];
  if (subject === "1") return detail === "7" || detail === "8" ? "denied" : "rejected";
  if (subject === "2" || subject === "6") return "rejected";
  // The reply of Exchange Online for a recipient that does not exist.
  if (subject === "4" && /recipient/i.test(response)) return "rejected";
  if (subject && subject !== "0") return "denied";
  if (ABOUT_SESSION.includes(responseCode) || ABOUT_POLICY.test(response)) return "denied";
  return "rejected";
}

/** What the server said, without the addresses in it, because it is stored unencrypted. */
function whyOf({ code, command, response, message }: SmtpError): string {
  const reply = response ?? message ?? "";
  const where = command && command !== "CONN" && command !== "API" ? ` (${command})` : "";
  const text = reply
    .replace(/<?[^\s<>@]+@[^\s<>]+>?/g, "…")
    .replace(/\s+/g, " ")
    .trim();
  return `${text || (code ?? "unknown")}${where}`.slice(0, 300);
}

function closeMail(): void {
  for (const transport of transports.values()) transport.close();
  transports.clear();
}
