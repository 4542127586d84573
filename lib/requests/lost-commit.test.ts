import { expect, test, vi } from "vitest";
import { createDesk } from "@/lib/desks/create";
import { contextFor } from "@/lib/platform/context";
import { openEnvironmentWithOwner } from "@/lib/platform/testing/environment";
import { openProxy } from "@/lib/platform/testing/proxy";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, SUBJECT } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";

test("if the reply to the commit is lost, the submission returns the request that was stored", async () => {
  const environment = await openEnvironmentWithOwner();
  let cut = false;
  let cuts = 0;
  const proxy = await openProxy(environment.database.appUrl, (reply) => {
    // The tag of CommandComplete: PostgreSQL has committed.
    if (!cut || !reply.includes("COMMIT\0")) return "pass";
    cut = false;
    cuts += 1;
    return "cut";
  });
  vi.stubEnv("DATABASE_URL", proxy.url);
  try {
    const now = new Date("2026-11-22T09:00:00Z");
    for (const policy of POLICIES) if (policy.slug === "ruthimg") await createDesk(policy, now);
    for (let round = 1; round <= 10; round += 1) {
      const input = form();
      const ctx = await contextFor({ slug: "ruthimg" }, SUBJECT, now);
      cut = true;
      const { reference } = await submitRequest(ctx, input);
      expect((await submitRequest(ctx, input)).reference).toBe(reference);
      const { rows } = await environment.owner.query("select count(*)::int as count from request");
      expect([rows[0].count, cuts]).toEqual([round, round]);
    }
  } finally {
    await environment.close();
    proxy.close();
  }
});
