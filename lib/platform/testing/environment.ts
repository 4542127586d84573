import { vi } from "vitest";
import { shutDown } from "@/lib/platform/shutdown";
import { testDatabase } from "./database";
import { openPostOffice } from "./post-office";

/** A database and an SMTP server of its own for a test file, with the environment that names them. */
export async function openEnvironment() {
  const database = await testDatabase();
  const post = await openPostOffice();
  vi.stubEnv("DATABASE_URL", database.appUrl);
  vi.stubEnv("SMTP_URL", post.url);
  vi.stubEnv("MAIL_FROM", "desk@rightsdesk.example");
  vi.stubEnv("APP_URL", "http://localhost:3000");
  vi.stubEnv("KEY_RING", `test:${Buffer.alloc(32, 7).toString("base64")}`);
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters and more");
  vi.stubEnv("LOG_LEVEL", "silent");
  return {
    database,
    post,
    close: async () => {
      await shutDown();
      await post.close();
      await database.drop();
    },
  };
}
