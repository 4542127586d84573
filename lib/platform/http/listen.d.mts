import type { Server } from "node:net";

/** Opens `port` on every address of `host`, each with a server of its own, or on none of them. */
export function listenOn<S extends Server>(
  makeServer: () => S,
  port: number,
  host?: string,
): Promise<S[]>;
