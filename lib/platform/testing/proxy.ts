import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/**
 * A proxy between the product and PostgreSQL. It passes everything on, except for replies that `onReply` swallows or
 * cuts off.
 */
export async function openProxy(
  target: string,
  onReply: (reply: Buffer) => "pass" | "swallow" | "cut",
) {
  const url = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(url.port), url.hostname);
    const drop = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", drop).on("close", drop);
    }
    client.on("data", (bytes) => upstream.write(bytes));
    upstream.on("data", (reply) => {
      const fate = onReply(reply);
      if (fate === "pass") client.write(reply);
      if (fate === "cut") drop();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const through = new URL(target);
  through.hostname = "127.0.0.1";
  through.port = String((server.address() as AddressInfo).port);
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: through.href, close };
}
