export type CaughtEmail = {
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

export type Mailbox = {
  list: (to?: string) => CaughtEmail[];
  find: (id: string) => CaughtEmail | undefined;
  clear: (to?: string) => void;
};
