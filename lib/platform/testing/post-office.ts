import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Arrived = { to: string[]; mail: ParsedMail; raw: string };
/** What the server answers to the next message: nothing special, or a refusal with this SMTP code. */
export type Mood = { code: number; message: string } | null;

/** A real SMTP server for one test file. `mood` makes it refuse, as servers do. */
export async function openPostOffice() {
  const arrived: Arrived[] = [];
  const office: {
    mood: Mood;
    delayMs: number;
    /** Called with each whole message before the server answers it. */
    hold: ((to: string[]) => Promise<unknown>) | null;
  } = { mood: null, delayMs: 0, hold: null };
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        await office.hold?.(to);
        if (office.delayMs) await new Promise((resolve) => setTimeout(resolve, office.delayMs));
        if (office.mood) {
          callback(
            Object.assign(new Error(office.mood.message), { responseCode: office.mood.code }),
          );
          return;
        }
        const raw = Buffer.concat(chunks).toString();
        arrived.push({ to, raw, mail: await simpleParser(raw) });
        callback();
      });
    },
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    office,
    arrived,
    url: `smtp://127.0.0.1:${port}`,
    to: (address: string): Arrived[] => arrived.filter(({ to }) => to.includes(address)),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
