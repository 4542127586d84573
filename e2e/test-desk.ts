import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Policy } from "@/lib/domain/policy/policy";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { runDeskCommand } from "./desk";
import type { Slug } from "./requester";
import { addressOf, type Role } from "./staff";

/**
 * Creates a desk for one test, so that the test can change settings without affecting others. `roles` are the demo team
 * members who work there.
 */
export async function openDesk(
  slug: string,
  changes: Partial<Policy> = {},
  roles: readonly Role[] = [],
): Promise<Slug> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "policy-")), `${slug}.json`);
  writeFileSync(file, JSON.stringify({ ...ruthimg, ...changes, slug }));
  await runDeskCommand("create", "--policy", file);
  for (const role of roles) {
    await runDeskCommand("invite", "--desk", slug, "--email", addressOf(role), "--role", role);
  }
  // The helpers in requester.ts know the five example desks by name. This desk asks the same questions as Ruthimg.
  return slug as Slug;
}
