import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMailCatcher } from "./mail-catcher";

const directory = mkdtempSync(path.join(tmpdir(), "mail-"));
let ports: [number, number];
let catcher: Awaited<ReturnType<typeof startMailCatcher>>;

beforeAll(async () => {
  ports = [await freePort(), await freePort()];
  catcher = await open();
  await send("ada@example.org", "Confirm <b>it</b>", "Open https://a.example/c?x=1&y=2 now.");
  await send("bob@example.org", "Other", "Hello");
});
afterAll(async () => {
  await catcher.stop();
  rmSync(directory, { recursive: true });
});

const open = () => startMailCatcher({ directory, smtpPort: ports[0], inboxPort: ports[1] });

async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function send(to: string, subject: string, text: string): Promise<void> {
  const html = `<script>alert(1)</script><p>${text}</p>`;
  await createTransport(catcher.smtpUrl).sendMail({
    from: "desk@example.org",
    to,
    subject,
    text,
    html,
    attachments: [{ filename: "a.txt", content: "kept" }],
  });
}

const get = (address: string, init?: RequestInit) =>
  fetch(`${catcher.inboxUrl}${address}`, {
    ...init,
    headers: { ...init?.headers, connection: "close" },
  });
const list = async (to: string) => (await get(`/api/messages?to=${to}`)).json();

test("a test finds the emails to one address, with their links and files", async () => {
  const [email, ...others] = await list("Ada@example.org");
  expect(others).toEqual([]);
  expect(email).toMatchObject({
    subject: "Confirm <b>it</b>",
    links: ["https://a.example/c?x=1&y=2"],
    attachments: [{ name: "a.txt", size: 4 }],
  });
  const file = await get(`/messages/${email.id}/attachments/0`);
  expect(await file.text()).toBe("kept");
});

test("an email cannot run anything in the inbox", async () => {
  const [email] = await list("ada@example.org");
  const page = await get(`/messages/${email.id}`);
  const body = await page.text();
  expect(body).toContain("Confirm &lt;b&gt;it&lt;/b&gt;");
  expect(body).toContain('<a href="https://a.example/c?x=1&amp;y=2">');
  expect(body).not.toContain("<script");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  const htmlPage = await get(`/messages/${email.id}/html`);
  expect(htmlPage.headers.get("content-security-policy")).toMatch(/^sandbox allow-popups /);
});

test("another site can neither read nor empty the inbox", async () => {
  const emptied = await get("/clear", {
    method: "POST",
    headers: { origin: "https://evil.example" },
  });
  expect(emptied.status).toBe(403);
  expect(await list("bob@example.org")).toHaveLength(1);
});

test("a caught email is still there after the next start, and gone once it is deleted", async () => {
  await catcher.stop();
  catcher = await open();
  expect(await list("bob@example.org")).toHaveLength(1);
  const deleted = await get("/api/messages?to=bob@example.org", { method: "DELETE" });
  expect(deleted.status).toBe(204);
  await catcher.stop();
  catcher = await open();
  expect(await list("bob@example.org")).toEqual([]);
  expect(await list("ada@example.org")).toHaveLength(1);
});
