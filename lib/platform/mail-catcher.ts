import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:net";
import path from "node:path";
import { type AddressObject, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { listenOn } from "./listen.mjs";
import type { CaughtMail, MailBox } from "./mail-catcher-box";
import { inboxPages } from "./mail-catcher-inbox";

type Options = { directory: string; smtpPort: number; inboxPort: number };

const KEPT = 500;

/**
 * A post office for trying Rightsdesk out: takes every mail, delivers none, shows them on a page.
 * Both doors are open to this machine only.
 */
export async function startMailCatcher({ directory, smtpPort, inboxPort }: Options) {
  const box = openBox(directory);
  const smtp = await listenOn(() => postOffice(box).server, smtpPort);
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

function postOffice(box: ReturnType<typeof openBox>): SMTPServer {
  const office = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    logger: false,
    size: 30 * 1024 * 1024,
    onAuth: (_auth, _session, callback) => callback(null, { user: "anyone" }),
    onData: (stream, session, callback) => {
      const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
      simpleParser(stream)
        .then((mail) => box.add(caught(mail, to)))
        .then(() => callback(), callback);
    },
  });
  office.on("error", () => {}); // a client that hung up
  return office;
}

type Parsed = Awaited<ReturnType<typeof simpleParser>>;

function caught(mail: Parsed, to: string[]): CaughtMail {
  const receivedAt = new Date().toISOString();
  const text = mail.text ?? "";
  const html = mail.html || "";
  return {
    id: `${receivedAt.replace(/\D/g, "")}-${randomBytes(4).toString("hex")}`,
    from: addresses(mail.from),
    to,
    subject: mail.subject ?? "",
    receivedAt,
    text,
    html,
    links: [...new Set(text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? [])],
    headers: Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, headerValue(line)])),
    attachments: mail.attachments.map((file) => ({
      name: file.filename ?? "attachment",
      type: file.contentType,
      size: file.size,
      content: file.content.toString("base64"),
    })),
  };
}

const headerValue = (line: string) => line.slice(line.indexOf(":") + 1).trim();

function addresses(header: AddressObject | undefined): string {
  return header?.text ?? "";
}

/** One file a mail, so that a caught mail is still there after the next start. */
function openBox(directory: string): MailBox & { add: (mail: CaughtMail) => void } {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const fileOf = (id: string) => path.join(directory, `${id}.json`);
  const mails = readdirSync(directory)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => readMail(path.join(directory, name)));
  const forget = (mail: CaughtMail) => {
    mails.splice(mails.indexOf(mail), 1);
    rmSync(fileOf(mail.id), { force: true });
  };
  const list = (to?: string) => {
    const wanted = to?.trim().toLowerCase();
    return mails.filter((mail) => !wanted || mail.to.includes(wanted)).reverse();
  };
  return {
    list,
    find: (id) => mails.find((mail) => mail.id === id),
    clear: (to) => list(to).forEach(forget),
    add: (mail) => {
      const draft = `${fileOf(mail.id)}.new`;
      writeFileSync(draft, JSON.stringify(mail), { mode: 0o600 });
      renameSync(draft, fileOf(mail.id));
      mails.push(mail);
      mails.slice(0, Math.max(0, mails.length - KEPT)).forEach(forget);
    },
  };
}

function readMail(file: string): CaughtMail[] {
  try {
    return [JSON.parse(readFileSync(file, "utf8"))];
  } catch {
    return []; // cut short by a full disk: the other mails still count
  }
}

const closed = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));
