// The least that answers HTTP: a server without a framework, in a process of its own as the web server is.
import { createServer } from "node:http";

const server = createServer(async (request, response) => {
  let length = 0;
  for await (const chunk of request) length += chunk.length;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ length }));
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("disconnect", () => process.exit(0));
