import { type Column, Table } from "@/components/ui/table";
import type { Role } from "@/lib/domain/role";
import { type Act, ActPanel } from "./act-form";
import { ROLE_NAMES } from "./role-options";

export interface MemberRow {
  readonly id: string;
  readonly name: string | null;
  readonly email: string;
  readonly role: Role;
  readonly joined: boolean;
}

export interface MemberTableProps {
  readonly members: readonly MemberRow[];
  readonly me: string;
  readonly page: string;
  /** Only where the reader manages people. */
  readonly remove: Act | null;
}

export function MemberTable({ members, me, page, remove }: MemberTableProps) {
  return (
    <Table
      caption="People at this desk"
      columns={[...columnsFor(me), ...(remove ? [removal(page, remove)] : [])]}
      rows={members}
      rowKey={({ id }) => id}
    />
  );
}

const columnsFor = (me: string): Column<MemberRow>[] => [
  {
    key: "name",
    label: "Name",
    primary: true,
    cell: ({ id, name }) => (
      <>
        {name ? <bdi>{name}</bdi> : <span className="text-ink-soft">Not known yet</span>}
        {id === me ? <span className="text-ink-soft"> (you)</span> : null}
      </>
    ),
  },
  {
    key: "email",
    label: "E-mail",
    fill: true,
    cell: ({ email }) => <bdi>{email}</bdi>,
  },
  { key: "role", label: "Role", cell: ({ role }) => ROLE_NAMES[role] },
  {
    key: "joined",
    label: "Signed in",
    cell: ({ joined }) => (joined ? "Has signed in" : "Invited, not signed in yet"),
  },
];

const removal = (page: string, remove: Act): Column<MemberRow> => ({
  key: "remove",
  label: "Remove",
  hideLabel: true,
  cell: ({ id, name, email }) => (
    <ActPanel
      id={`remove-${id}`}
      label="Remove"
      about={name ?? email}
      name="remove"
      action={remove}
      page={page}
      hidden={{ member: id }}
      submit="Remove from this desk"
    >
      <p className="whitespace-normal">
        They lose the desk from their next click on. What they did stays in the log.
      </p>
    </ActPanel>
  ),
});
