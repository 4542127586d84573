import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:net";
import path from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { listenOn } from "@/lib/platform/http/listen.mjs";
import { type CaughtEmail, inboxPages, type Mailbox, WEB_ADDRESS } from "./mail-catcher-inbox";

type Options = { directory: string; smtpPort: number; inboxPort: number };

const MAX_EMAILS = 500;

/**
 * A mail server for trying Rightsdesk out: it accepts every email, delivers none, and shows them on a page. Its SMTP
 * port and its page are open to this machine only.
 */
export async function startMailCatcher({ directory, smtpPort, inboxPort }: Options) {
  const box = openBox(directory);
  const smtp = await listenOn(() => smtpServer(box).server, smtpPort);
  const pages = inboxPages(box);
  const inbox = await listenOn(() => createServer(pages), inboxPort).catch((error) => {
    for (const server of smtp) server.close();
    throw error;
  });
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    inboxUrl: `http://localhost:${inboxPort}`,
    stop: async () => {
      for (const server of inbox) server.closeAllConnections();
      await Promise.all([...smtp, ...inbox].map(closed));
    },
  };
}

function smtpServer(box: ReturnType<typeof openBox>): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    logger: false,
    size: 30 * 1024 * 1024,
    onAuth: (_auth, _session, callback) => callback(null, { user: "anyone" }),
    onData: (stream, session, callback) => {
      const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
      simpleParser(stream)
        .then((email) => box.add(caught(email, to)))
        .then(() => callback(), callback);
    },
  });
  server.on("error", () => {}); // a client that hung up
  return server;
}

type Parsed = Awaited<ReturnType<typeof simpleParser>>;

function caught(email: Parsed, to: string[]): CaughtEmail {
  const receivedAt = new Date().toISOString();
  const text = email.text ?? "";
  const html = email.html || "";
  return {
    id: `${receivedAt.replace(/\D/g, "")}-${randomBytes(4).toString("hex")}`,
    from: email.from?.text ?? "",
    to,
    subject: email.subject ?? "",
    receivedAt,
    text,
    html,
    links: [...new Set(text.match(WEB_ADDRESS) ?? [])],
    headers: Object.fromEntries(email.headerLines.map(({ key, line }) => [key, headerValue(line)])),
    attachments: email.attachments.map((file) => ({
      name: file.filename ?? "attachment",
      type: file.contentType,
      size: file.size,
      content: file.content.toString("base64"),
    })),
  };
}

const headerValue = (line: string) => line.slice(line.indexOf(":") + 1).trim();

/** One file for each email, so that it is still there after the next start. */
function openBox(directory: string): Mailbox & { add: (email: CaughtEmail) => void } {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const fileOf = (id: string) => path.join(directory, `${id}.json`);
  const emails = readdirSync(directory)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => readEmail(path.join(directory, name)));
  const forget = (email: CaughtEmail) => {
    emails.splice(emails.indexOf(email), 1);
    rmSync(fileOf(email.id), { force: true });
  };
  const list = (to?: string) => {
    const recipient = to?.trim().toLowerCase();
    return emails.filter((email) => !recipient || email.to.includes(recipient)).reverse();
  };
  return {
    list,
    find: (id) => emails.find((email) => email.id === id),
    clear: (to) => list(to).forEach(forget),
    add: (email) => {
      const draft = `${fileOf(email.id)}.new`;
      writeFileSync(draft, JSON.stringify(email), { mode: 0o600 });
      renameSync(draft, fileOf(email.id));
      emails.push(email);
      emails.slice(0, Math.max(0, emails.length - MAX_EMAILS)).forEach(forget);
    },
  };
}

function readEmail(file: string): CaughtEmail[] {
  try {
    return [JSON.parse(readFileSync(file, "utf8"))];
  } catch {
    return []; // cut short by a full disk; the other emails are still shown
  }
}

const closed = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));
