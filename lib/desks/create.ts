import { randomBytes } from "node:crypto";
import { type Policy, policySchema } from "@/lib/domain/policy/policy-schema";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { isUniqueViolation, type Prisma, prisma, withinDesk } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { newId, sealWithRing } from "@/lib/platform/keys/crypto";

/** Routes of our own, and names that browsers and servers request automatically. */
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

/**
 * Creates a desk for a policy. An existing desk with the same slug is not changed. Returns the id of the desk, and
 * whether it was created. Throws `invalid` for a reserved slug.
 */
export async function createDesk(
  input: Policy,
  now: Date,
): Promise<{ id: string; created: boolean }> {
  // A policy describes its logo, but does not contain the picture.
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

/** `language` is the language of the desk's own texts, such as `service`. */
export type DeskSummary = { slug: string; name: string; service: string; language?: string };

/** All desks of this installation, sorted by name, for the front page. */
export async function listDesks(): Promise<DeskSummary[]> {
  const rows = await prisma().desk.findMany();
  return rows
    .map(({ slug, name, policy }) => {
      const { service, languages } = policySchema.parse(policy);
      return { slug, name, service, language: languages[0] };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
