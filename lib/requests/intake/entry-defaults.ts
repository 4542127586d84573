import { asksResidence } from "@/lib/domain/policy/policy";
import { RESIDENCES, type Residence } from "@/lib/domain/policy/residence";
import { requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { firstKnown, type Language } from "@/lib/words/choose-language";

export type EntryDefaults = {
  /** `null` where no law and no right of the policy depends on the residence, so the form does not ask for it. */
  residence: Residence | null;
  language: Language;
};

/** What the form for a new request starts with: the residence of most open requests, and the language of the desk. */
export async function entryDefaults(ctx: Context): Promise<EntryDefaults> {
  requirePermission(ctx.actor, "request.enter");
  const { policy } = ctx.desk;
  return {
    residence: asksResidence(policy) ? await usualResidence(ctx) : null,
    language: firstKnown(...policy.languages),
  };
}

/** The most frequent residence of the 50 newest open requests. The index on state and receipt finds them. */
async function usualResidence({ desk, db }: Context): Promise<Residence> {
  const rows = await db(
    (tx) => tx.$queryRaw<{ residence: Residence }[]>`
      select "residence" from (
        select "residence" from "request" where "desk_id" = ${desk.id} and "state" = 'open'
         order by "received_at" desc, "id" desc limit 50) r
       group by "residence" order by count(*) desc, "residence" limit 1`,
  );
  return rows[0]?.residence ?? RESIDENCES[0];
}
