import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** The test string that every virus scanner flags. It is in two halves, so that this file is not flagged. */
export const EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

/** `silent` reads the content and never replies; `closed` hangs up; `limits` replies that a limit was exceeded. */
type Mood = "awake" | "silent" | "closed" | "limits";

/** A server that speaks clamd's INSTREAM and flags EICAR. It replaces ClamAV in tests. */
export async function openScanner({ limit = Number.POSITIVE_INFINITY } = {}) {
  const state: { mood: Mood; scanned: number } = { mood: "awake", scanned: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    if (state.mood === "closed") return socket.destroy();
    return serve(socket, limit, (content) => {
      state.scanned += 1;
      if (state.mood === "silent") return null;
      if (state.mood === "limits") return "stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND";
      return content.includes(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    state,
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const COMMAND = "zINSTREAM\0";

function serve(socket: Socket, limit: number, judge: (content: Buffer) => string | null): void {
  let waiting = Buffer.alloc(0);
  let begun = false;
  const content: Buffer[] = [];
  let size = 0;
  const answer = (line: string | null) => {
    if (line !== null) socket.end(`${line}\0`);
  };
  socket.on("data", (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes]);
    if (!begun && waiting.length >= COMMAND.length) {
      begun = true;
      if (!waiting.subarray(0, COMMAND.length).equals(Buffer.from(COMMAND))) socket.destroy();
      waiting = waiting.subarray(COMMAND.length);
    }
    while (begun && waiting.length >= 4) {
      const length = waiting.readUInt32BE();
      if (length === 0) return answer(judge(Buffer.concat(content)));
      if (waiting.length < 4 + length) return;
      content.push(waiting.subarray(4, 4 + length));
      waiting = waiting.subarray(4 + length);
      size += length;
      if (size > limit) return answer("INSTREAM size limit exceeded. ERROR");
    }
  });
}
