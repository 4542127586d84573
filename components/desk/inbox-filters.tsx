import { LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { Button, ButtonLink } from "@/components/ui/button";
import { SearchInput, Select, Toolbar } from "@/components/ui/toolbar";
import type { LawId } from "@/lib/domain/laws";
import type { Right } from "@/lib/domain/right";
import { VIEWS, type ViewName } from "@/lib/domain/view";
import { VIEW_NAMES } from "./view-names";

/** What the address of the list says. */
export interface InboxQuery {
  readonly view: ViewName;
  readonly q?: string;
  readonly right?: Right;
  readonly law?: LawId;
  readonly assignee?: string;
  readonly after?: string;
}

export interface InboxFiltersProps {
  readonly page: string;
  readonly query: InboxQuery;
  readonly rights: readonly Right[];
  readonly laws: readonly LawId[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

const ANY = { value: "", label: "Any" };

export const isFiltered = ({ q, right, law, assignee }: InboxQuery): boolean =>
  Boolean(q || right || law || assignee);

/** Filters that get: the address of a list is the list, for whoever opens it. */
export function InboxFilters({ page, query, rights, laws, people }: InboxFiltersProps) {
  return (
    <Toolbar action={page} label="Requests">
      <SearchInput
        name="q"
        label="Search: reference, e-mail, identifier or name"
        defaultValue={query.q}
        shortcut="/"
      />
      <Select
        name="view"
        label="View"
        defaultValue={query.view}
        options={VIEWS.map((view) => ({ value: view, label: VIEW_NAMES[view] }))}
      />
      <Select
        name="right"
        label="Right"
        defaultValue={query.right ?? ""}
        options={[ANY, ...rights.map((right) => ({ value: right, label: RIGHT_NAMES[right] }))]}
      />
      <Select
        name="law"
        label="Law"
        defaultValue={query.law ?? ""}
        options={[ANY, ...laws.map((law) => ({ value: law, label: LAW_NAMES[law] }))]}
      />
      <Select
        name="assignee"
        label="Assigned to"
        defaultValue={query.assignee ?? ""}
        options={[
          { value: "", label: "Anybody" },
          { value: "nobody", label: "Nobody" },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button type="submit">Show</Button>
      {isFiltered(query) ? (
        <ButtonLink
          variant="quiet"
          href={query.view === "open" ? page : `${page}?view=${query.view}`}
        >
          Clear
        </ButtonLink>
      ) : null}
    </Toolbar>
  );
}

/** The address of the same list from `after` on. */
export function inboxHref(page: string, query: InboxQuery, after: string | null): string {
  const given = Object.entries({ ...query, after: after ?? "" }).filter(
    ([name, value]) => value && !(name === "view" && value === "open"),
  );
  const search = new URLSearchParams(given as [string, string][]).toString();
  return search ? `${page}?${search}` : page;
}
