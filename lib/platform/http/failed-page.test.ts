import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { withFailedPage } from "./failed-page.mjs";

let close: () => void = () => {};
afterEach(() => close());

async function served(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  init?: RequestInit,
): Promise<Response> {
  const server = createServer(withFailedPage(answer));
  close = () => void server.close();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/`, { headers: { accept: "text/html" }, ...init });
}

const broken = (_: IncomingMessage, response: ServerResponse) => {
  response.statusCode = 500;
  response.setHeader("content-encoding", "gzip");
  response.setHeader("set-cookie", "a=b");
  response.write("not gzip at all");
  response.end("and more");
};

const brokenAtOnce = (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(500, { "content-type": "text/html", "content-encoding": "gzip" });
  response.end("not gzip either");
};

test.each([broken, brokenAtOnce])(
  "a failed page is replaced by an error page in both languages, without scripts",
  async (handler) => {
    const answer = await served(handler);
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).toContain("Something failed on our side");
    expect(text).toContain("Bei uns ist etwas ausgefallen");
    expect(text).not.toContain("<script");
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  },
);

test("a page that did not fail is left as it is, and so is a response that is not a page", async () => {
  const fine = await served((_, response) => response.end("fine"));
  expect(await fine.text()).toBe("fine");
  close();
  const refused = (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(500, { "content-type": "application/problem+json" });
    response.end("{}");
  };
  const others: RequestInit[] = [
    { headers: { accept: "application/json" } },
    { headers: { accept: "text/html", rsc: "1" } },
    { headers: { accept: "text/html" }, method: "POST" },
  ];
  for (const init of others) {
    expect(await (await served(refused, init)).text()).toBe("{}");
    close();
  }
});

test("a response that had begun before it failed is not replaced", async () => {
  const answer = await served((_, response) => {
    response.write("begun, ");
    response.statusCode = 500;
    response.end("ended");
  });
  expect(await answer.text()).toBe("begun, ended");
});

test("a page that failed while the database was in trouble says that we are busy and may be retried soon", async () => {
  const answer = await served((_, response) => {
    Object.assign(globalThis, { rightsdeskTroubleAt: performance.now() });
    response.statusCode = 500;
    response.end();
  });
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  const text = await answer.text();
  expect(text).toContain("We are very busy at the moment");
  expect(text).toContain("Wir sind im Moment sehr ausgelastet");
});
