import type pg from "pg";
import { DUE_WINDOWS, type InboxQuery, SORTS } from "@/lib/domain/inbox/inbox";
import { VIEWS } from "@/lib/domain/request/view";
import { cursorAt } from "@/lib/requests/inbox/list-walk";
import { KNOWN } from "./many-sql";

export type ListCase = { name: string; query: Partial<InboxQuery> };

/** Single filters of the inbox: values that most requests have, and values that hardly any request has. */
const FILTERS: Partial<InboxQuery>[] = [
  { right: "access" },
  { law: "eu-gdpr" },
  { law: "in-dpdp" },
  { assignee: "nobody" },
  { assignee: KNOWN.someone },
  { channel: "web" },
  { channel: "cli" },
  { locale: "en" },
  { locale: "uk" },
  { residence: "eea" },
  { residence: "in" },
  { tag: KNOWN.commonTag },
  { tag: KNOWN.rareTag },
  { unread: "1" },
  ...DUE_WINDOWS.map((due) => ({ due })),
];

/** Combined filters. The last of them match few requests, or none. */
const COMBINED: Partial<InboxQuery>[] = [
  { right: "access", law: "eu-gdpr" },
  { law: "us-ca", locale: "de", channel: "api" },
  { law: "in-dpdp", locale: "en" },
  { tag: KNOWN.commonTag, law: "br-lgpd" },
  { tag: KNOWN.commonTag, locale: "uk" },
  { unread: "1", assignee: KNOWN.someone },
  { due: "week", right: "access", locale: "fr" },
  { assignee: KNOWN.someone, locale: "fr", law: "br-lgpd", channel: "api", residence: "in" },
];

const SEARCHES: Partial<InboxQuery>[] = [
  { q: KNOWN.email(77) },
  { q: KNOWN.rareSurname },
  { q: KNOWN.commonSurname },
  { q: `Ada ${KNOWN.commonSurname}` },
  { q: `Zoë ${KNOWN.rareSurname}` },
  { q: "nobody of this name" },
  { q: KNOWN.commonSurname, locale: "uk" },
  { q: KNOWN.commonSurname, due: "week" },
  { q: KNOWN.rareSurname, sort: "newest", law: "eu-gdpr" },
];

const nameOf = (query: Partial<InboxQuery>): string =>
  Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");

const named = (query: Partial<InboxQuery>): ListCase => ({ name: nameOf(query), query });

/** Every view, filter, order and search of the inbox. `reference` is the reference of a request of the desk. */
export const listCases = (reference: string): ListCase[] => [
  ...VIEWS.flatMap((view) => SORTS.map((sort) => named({ view, sort }))),
  ...FILTERS.flatMap((filter) => [
    ...SORTS.map((sort) => named({ ...filter, view: "open", sort })),
    named({ ...filter, view: "all", sort: "newest" }),
    named({ ...filter, view: "all", sort: "due" }),
  ]),
  ...COMBINED.flatMap((filters) => [
    named({ ...filters, view: "open", sort: "due" }),
    named({ ...filters, view: "all", sort: "due" }),
    named({ ...filters, view: "all", sort: "newest" }),
  ]),
  ...SEARCHES.map(named),
  named({ q: reference }),
];

/** Pages far behind the first. `client` finds where they begin, by reading rows that no page would read. */
export async function deepCases(client: pg.ClientBase, desk: string): Promise<ListCase[]> {
  const cases: ListCase[] = [];
  for (const view of ["open", "closed"] as const) {
    for (const sort of SORTS) {
      const time = sort === "due" ? "due_at" : "received_at";
      const { rows } = await client.query(
        `select id, ${time} as time from request where desk_id = $1 and state = $2 and ${time} is not null
          order by 2 ${sort === "newest" ? "desc" : "asc"}, 1 ${sort === "newest" ? "desc" : "asc"}
          offset (select count(*) / 2 from request where desk_id = $1 and state = $2) limit 1`,
        [desk, view],
      );
      for (const wide of [view, "all"] as const) {
        const query = { view: wide, sort, after: cursorAt(rows[0], sort) };
        cases.push({ name: `far behind: view=${wide} sort=${sort}, ${view}`, query });
      }
    }
  }
  return cases;
}
