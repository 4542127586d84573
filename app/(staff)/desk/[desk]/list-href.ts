import type { Staff } from "@/app/_door/context";
import { type InboxQuery, inboxSearch, linkTo } from "@/lib/domain/inbox/inbox";
import { startOf } from "@/lib/domain/team/settings";

type Reader = Pick<Staff, "ctx" | "member" | "role">;

/**
 * The address of a list, from its query as it is stored. It depends on the member, who may have chosen another list to
 * start with.
 */
export const searchHref = ({ ctx, member, role }: Reader, search: string): string =>
  `/desk/${ctx.desk.slug}${linkTo(search, startOf(member.settings, role))}`;

export const listHref = (reader: Reader, query: InboxQuery, after?: string | null): string =>
  searchHref(reader, inboxSearch(query, after));
