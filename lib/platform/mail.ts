import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env";
import { onShutDown } from "./shutdown";

type Mail = {
  /** Id of the letter: the Message-ID is made of it, so that a second copy is seen as the same mail. */
  id: string;
  fromName: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  references?: string;
  replyTo?: string;
};

let transport: Transporter | undefined;

function smtp(): Transporter {
  if (transport) return transport;
  const url = new URL(env().SMTP_URL);
  onShutDown("mail", closeMail);
  transport = createTransport({
    host: url.hostname,
    port: Number(url.port || (url.protocol === "smtps:" ? 465 : 587)),
    secure: url.protocol === "smtps:",
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    pool: true,
    maxConnections: 5,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return transport;
}

export const messageIdOf = (id: string): string => `<${id}@${new URL(env().APP_URL).hostname}>`;

/** Sends one mail. Throws nodemailer's error; `isPermanentFailure` says whether trying again is of use. */
export async function sendMail(mail: Mail): Promise<void> {
  await smtp().sendMail({
    messageId: messageIdOf(mail.id),
    from: { name: mail.fromName, address: env().MAIL_FROM },
    to: { name: "", address: mail.to },
    ...(mail.replyTo && { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    ...(mail.references && { references: mail.references, inReplyTo: mail.references }),
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  });
}

/** A 5xx answer to the recipient or the message: this mail will never be taken. */
export function isPermanentFailure(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  if (code === "EENVELOPE" && responseCode === undefined) return true;
  return (
    responseCode !== undefined && responseCode >= 500 && code !== "EAUTH" && code !== "ECONNECTION"
  );
}

function closeMail(): void {
  transport?.close();
  transport = undefined;
}
