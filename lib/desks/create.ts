import { randomBytes } from "node:crypto";
import { type Policy, policySchema } from "@/lib/domain/policy/policy-schema";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { newId, sealWithRing } from "@/lib/platform/crypto";
import { isUniqueViolation, type Prisma, prisma, withinDesk } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";

/** Addresses of our own, and names that browsers and servers ask for by themselves. */
const RESERVED = [
  "desk",
  "api",
  "sign-in",
  "sign-out",
  "health",
  "csp-report",
  "metrics",
  "favicon",
  "icon",
  "robots",
  "sitemap",
  "static",
  "assets",
  "well-known",
];

/** Opens a desk for a policy; an existing one of the same slug is left as it is. Answers with its id. */
export async function createDesk(
  input: Policy,
  now: Date,
): Promise<{ id: string; created: boolean }> {
  // The picture of a logo does not come along with the policy that names it.
  const policy = { ...policySchema.parse(input), logo: null };
  if (RESERVED.includes(policy.slug)) {
    throw new Problem("invalid", message("problem.desk.reservedAddress", { slug: policy.slug }), {
      slug: message("problem.desk.otherAddress"),
    });
  }
  const existing = await prisma().desk.findUnique({ where: { slug: policy.slug } });
  if (existing) return { id: existing.id, created: false };
  const id = newId("dsk");
  try {
    await withinDesk(id, async (tx) => {
      await tx.desk.create({
        data: {
          id,
          slug: policy.slug,
          name: policy.name,
          policy: policy as Prisma.InputJsonObject,
          searchKey: sealWithRing(randomBytes(32), `desk:${id}:search_key`),
          createdAt: now,
          updatedAt: now,
        },
      });
      await appendEntry(tx, {
        deskId: id,
        chain: id,
        at: now,
        actor: "system",
        event: "desk-created",
      });
    });
    return { id, created: true };
  } catch (error) {
    if (isUniqueViolation(error)) return createDesk(policy, now);
    throw error;
  }
}

/** `language` is that of the desk's own words, such as `service`. */
export type DeskSummary = { slug: string; name: string; service: string; language?: string };

/** All desks of this install, by name: what the front page lists. */
export async function listDesks(): Promise<DeskSummary[]> {
  const rows = await prisma().desk.findMany();
  return rows
    .map(({ slug, name, policy }) => {
      const { service, languages } = policySchema.parse(policy);
      return { slug, name, service, language: languages[0] };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
