export type CaughtMail = {
  id: string;
  from: string;
  /** The addresses it was handed over for: the envelope's, not the header's. */
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
