import {
  type BrandTerms,
  brandTermsOf,
  changedFields,
  typedBrand,
} from "@/lib/domain/policy/brand";
import { colourFault } from "@/lib/domain/policy/colour";
import { type Policy, policySchema } from "@/lib/domain/policy/policy-schema";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { pictureOf } from "@/lib/platform/files/picture";
import { sha256 } from "@/lib/platform/keys/crypto";
import { storePolicy } from "./store-policy";

/** Only fields that are present are changed. `logo` is the content of a picture file; `null` removes the logo. */
export type BrandChange = Partial<BrandTerms> & { logo?: Buffer | null };

/**
 * Changes the name, logo, colour, contact or other brand settings of the desk. `seenAt` is the time of the last policy
 * change that the admin saw; a later change is a conflict. Throws `invalid` for a colour that makes text unreadable,
 * and for a logo that is not a picture.
 */
export async function changeBrand(
  ctx: Context,
  { logo, ...terms }: BrandChange,
  { seenAt }: { seenAt: string },
): Promise<void> {
  requirePermission(ctx.actor, "desk.change");
  requireReadable(terms.brand);
  const before = ctx.desk.policy;
  const known = logo === undefined ? before.logo : await logoOf(logo);
  const policy = policySchema.parse({ ...before, ...terms, logo: known });
  const fields = changedFields(before, policy);
  if (fields.length === 0) return;
  await ctx.db(async (tx) => {
    await storePolicy(ctx, tx, policy, {
      seenAt,
      facts: { fields },
      typed: (now) => typedBrand(brandTermsOf(now)),
    });
    await storeLogo(tx, ctx.desk.id, logo);
  });
}

function requireReadable(brand: string | undefined): void {
  const wrong = brand === undefined ? null : colourFault(brand);
  if (!wrong) return;
  const unreadable = message("problem.brand.unreadableColour", { nearest: wrong.nearest });
  throw new Problem("invalid", unreadable, { brand: unreadable });
}

async function logoOf(content: Buffer | null): Promise<Policy["logo"]> {
  if (!content) return null;
  const picture = await pictureOf(content);
  return { ...picture, version: Buffer.from(sha256(content)).toString("hex").slice(0, 16) };
}

async function storeLogo(tx: Tx, deskId: string, logo: Buffer | null | undefined): Promise<void> {
  if (logo === undefined) return;
  if (!logo) {
    await tx.logo.deleteMany({ where: { deskId } });
    return;
  }
  const content = new Uint8Array(logo);
  await tx.logo.upsert({ where: { deskId }, create: { deskId, content }, update: { content } });
}

/** The logo and its media type. Every actor may read it. Throws `not-found` for a desk without a logo. */
export async function readLogo({
  desk,
  db,
}: Context): Promise<{ type: string; content: Uint8Array<ArrayBuffer> }> {
  const { logo } = desk.policy;
  const row = logo && (await db((tx) => tx.logo.findUnique({ where: { deskId: desk.id } })));
  if (!logo || !row) throw new Problem("not-found", message("problem.brand.noLogo"));
  return { type: logo.type, content: row.content };
}
