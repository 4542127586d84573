import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type ReceivedEmail = { to: string[]; mail: ParsedMail; raw: string };
type Stage = "connect" | "mail" | "rcpt" | "data";
/**
 * How the server replies: normally (`null`) or with a refusal, at the end of the message unless `at` names another
 * stage, and only to the domain `to` if it is set.
 */
export type Mood = { code: number; message: string; at?: Stage; to?: string } | null;
type Office = {
  mood: Mood;
  /** Called with each complete message before the server replies to it. */
  hold: ((to: string[]) => Promise<unknown>) | null;
};

/**
 * Receives the next `count` messages and replies to none of them before the test does. `held` resolves when the last
 * one has arrived.
 */
function holdNext(office: Office, count: number) {
  const answers: (() => void)[] = [];
  const held = new Promise<void>((resolve) => {
    office.hold = () =>
      new Promise<void>((answer) => {
        answers.push(answer);
        if (answers.length < count) return;
        office.hold = null;
        resolve();
      });
  });
  return { held, answers };
}

/** A real SMTP server for one test file. `mood` makes it refuse, as servers do. */
export async function openSmtpServer() {
  const arrived: ReceivedEmail[] = [];
  const office: Office = { mood: null, hold: null };
  const refusal = (stage: Stage, address?: string): Error | null => {
    const { mood } = office;
    if (!mood || (mood.at ?? "data") !== stage) return null;
    if (mood.to && !address?.endsWith(`@${mood.to}`)) return null;
    return Object.assign(new Error(mood.message), { responseCode: mood.code });
  };
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onConnect: (_, callback) => callback(refusal("connect")),
    onMailFrom: (_, __, callback) => callback(refusal("mail")),
    onRcptTo: ({ address }, _, callback) => callback(refusal("rcpt", address)),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        await office.hold?.(to);
        const refused = refusal("data", to[0]);
        if (refused) return callback(refused);
        const raw = Buffer.concat(chunks).toString();
        arrived.push({ to, raw, mail: await simpleParser(raw) });
        callback();
      });
    },
  });
  server.on("error", () => undefined);
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    office,
    arrived,
    url: `smtp://127.0.0.1:${port}`,
    to: (address: string): ReceivedEmail[] => arrived.filter(({ to }) => to.includes(address)),
    holdNext: (count = 1) => holdNext(office, count),
    /** Closes every connection, so that the next email starts with the greeting again. */
    hangUp: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => setTimeout(resolve, 50)); // until the sender has noticed
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
