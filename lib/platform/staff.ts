import type { Absence } from "@/lib/domain/team/absence";
import type { Tx } from "@/lib/platform/database/db";
import type { Context } from "./context";

type Named = { name: string | null; email: string };

/** The name of a team member, or their email address if they have no name. */
export const displayName = ({ name, email }: Named): string => name ?? email;

export type StaffMember = Absence & {
  userId: string;
  role: string;
  user: Named;
  /** The language that the team member has chosen, if any. */
  chosen: string | null;
};

/**
 * All team members of the desk, in the order in which they were added. A member who has not opened the desk yet has
 * no name here.
 */
export async function staffAt({ desk }: Context, tx: Tx): Promise<StaffMember[]> {
  const rows = await tx.$queryRaw<(Omit<StaffMember, "user"> & Named)[]>`
    select m."user_id" as "userId", m."role"::text, m."away_from" as "awayFrom",
           m."away_until" as "awayUntil", m."stand_in_id" as "delegateId",
           case when m."joined_at" is not null then u."name" end as "name", u."email",
           u."settings"->>'language' as "chosen"
      from "membership" m join "user" u on u."id" = m."user_id"
     where m."desk_id" = ${desk.id} order by m."created_at"`;
  return rows.map(({ name, email, ...member }) => ({ ...member, user: { name, email } }));
}

const idOf = (actor: string): string => actor.replace(/^staff:/, "");

/**
 * The current names of the actors, each given as a user id or as in the audit log, whether or not they are still
 * members.
 */
export async function currentNames(
  tx: Tx,
  actors: readonly string[],
): Promise<(actor: string) => string | undefined> {
  const users = await tx.user.findMany({
    where: { id: { in: actors.map(idOf) } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(users.map((user) => [user.id, displayName(user)]));
  return (actor) => names.get(idOf(actor));
}
