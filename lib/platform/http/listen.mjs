// Plain JavaScript: the web server runs without a TypeScript loader.
const LOOPBACK = ["127.0.0.1", "::1"];
const NO_SUCH_FAMILY = ["EADDRNOTAVAIL", "EAFNOSUPPORT"];

/** "localhost" has two addresses, and each browser decides which one it tries first, so both are opened. */
const addressesOf = (host) => (["127.0.0.1", "localhost"].includes(host) ? LOOPBACK : [host]);

/** Opens `port` on every address of `host`, each with a server of its own, or on none of them. */
export async function listenOn(makeServer, port, host = "localhost") {
  const open = [];
  try {
    for (const address of addressesOf(host)) {
      const server = await listening(makeServer(), port, address);
      if (server) open.push(server);
    }
    return open;
  } catch (error) {
    for (const server of open) server.close();
    throw error;
  }
}

function listening(server, port, address) {
  return new Promise((resolve, reject) => {
    const failed = (error) =>
      address === "::1" && NO_SUCH_FAMILY.includes(error.code) ? resolve(undefined) : reject(error);
    server.once("error", failed);
    server.listen(port, address, () => {
      server.off("error", failed);
      resolve(server);
    });
  });
}
