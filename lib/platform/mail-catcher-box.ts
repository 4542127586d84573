export type CaughtMail = {
  id: string;
  from: string;
  /** The recipients of the envelope, not of the header. */
  to: string[];
  subject: string;
  receivedAt: string;
  text: string;
  html: string;
  links: string[];
  headers: Record<string, string>;
  attachments: { name: string; type: string; size: number; content: string }[];
};

export type MailBox = {
  list: (to?: string) => CaughtMail[];
  find: (id: string) => CaughtMail | undefined;
  clear: (to?: string) => void;
};
