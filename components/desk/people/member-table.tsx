import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { say } from "@/components/speech/say";
import { type Column, Table } from "@/components/ui/table";
import type { Role } from "@/lib/domain/request/role";
import type { Absence } from "@/lib/domain/team/absence";
import { AbsencePanel, type AbsencePanelProps } from "./absence-panel";
import { absenceWords } from "./absence-words";
import { ROLE_NAMES } from "./role-options";

export interface MemberRow {
  readonly id: string;
  readonly name: string | null;
  readonly email: string;
  readonly role: Role;
  readonly joined: boolean;
  readonly absence: Absence;
}

export interface MemberTableProps {
  readonly members: readonly MemberRow[];
  readonly me: string;
  readonly page: string;
  /** Only where the reader manages people. */
  readonly remove: Act | null;
  /** Only where the reader manages people. */
  readonly access: { readonly signOut: Act; readonly resetFactor: Act } | null;
  /** The day that it is at the desk. */
  readonly today: string;
  /** Only where the reader manages people. */
  readonly absent: AbsencePanelProps["acts"] | null;
}

export function MemberTable(props: MemberTableProps) {
  const { members, remove, absent } = props;
  return (
    <Table
      caption={say("People at this desk")}
      columns={[...columnsFor(props), ...(remove || absent ? [acts(props)] : [])]}
      rows={members}
      rowKey={({ id }) => id}
    />
  );
}

const called = ({ name, email }: Pick<MemberRow, "name" | "email">): string => name ?? email;

const columnsFor = (props: MemberTableProps): Column<MemberRow>[] => [
  {
    key: "name",
    label: say("Name"),
    primary: true,
    cell: ({ id, name }) => (
      <>
        {name ? <bdi>{name}</bdi> : <span className="text-ink-soft">{say("Not known yet")}</span>}
        {id === props.me ? <span className="text-ink-soft"> {say("(you)")}</span> : null}
      </>
    ),
  },
  {
    key: "email",
    label: say("E-mail"),
    fill: true,
    cell: ({ email }) => <bdi>{email}</bdi>,
  },
  { key: "role", label: say("Role"), cell: ({ role }) => say(ROLE_NAMES[role]) },
  { key: "status", label: say("Status"), cell: (row) => <Status {...props} row={row} /> },
];

function Status({ members, today, row }: MemberTableProps & { readonly row: MemberRow }) {
  const nameOf = (id: string) => members.filter((member) => member.id === id).map(called)[0];
  const away = absenceWords(row.absence, today, nameOf);
  return (
    <div className="whitespace-normal">
      <p>{row.joined ? say("Has opened the desk") : say("Invited")}</p>
      {away && row.role !== "auditor" ? <p>{away}</p> : null}
    </div>
  );
}

const acts = (props: MemberTableProps): Column<MemberRow> => ({
  key: "acts",
  label: say("Change"),
  hideLabel: true,
  cell: (row) => (
    <div className="flex min-w-60 flex-wrap items-start gap-2 [&>:is(details[open],:has(details[open]))]:w-full">
      {row.role === "auditor" ? null : <Absent {...props} row={row} />}
      {props.access && row.joined && row.id !== props.me ? (
        <Access access={props.access} page={props.page} row={row} />
      ) : null}
      {props.remove ? <Removal page={props.page} remove={props.remove} row={row} /> : null}
    </div>
  ),
});

function Absent(props: MemberTableProps & { readonly row: MemberRow }) {
  const { members, page, today, absent, row } = props;
  if (!absent) return null;
  const others = members.filter(({ id, role }) => id !== row.id && role !== "auditor");
  return (
    <AbsencePanel
      id={`away-${row.id}`}
      page={page}
      today={today}
      absence={row.absence}
      acts={absent}
      others={others.map((one) => ({ id: one.id, name: called(one) }))}
      member={{ id: row.id, name: called(row) }}
    />
  );
}

/** What the acts on one member have in common. */
const about = (row: MemberRow) => ({
  about: called(row),
  name: "member",
  hidden: { member: row.id },
});

type AccessProps = {
  readonly access: NonNullable<MemberTableProps["access"]>;
  readonly page: string;
  readonly row: MemberRow;
};

/** For a lost device, or an account that somebody else may be using. */
const Access = ({ access, page, row }: AccessProps) => (
  <>
    <ActPanel
      {...about(row)}
      id={`sign-out-${row.id}`}
      page={page}
      label={say("Sign out")}
      action={access.signOut}
      submit={say("Sign out everywhere")}
    >
      <p className="whitespace-normal">
        {say("All their sessions end at once, on every device. They can sign in again.")}
      </p>
    </ActPanel>
    <ActPanel
      {...about(row)}
      id={`reset-factor-${row.id}`}
      page={page}
      label={say("Reset second factor")}
      action={access.resetFactor}
      submit={say("Reset the second factor")}
      variant="danger"
    >
      <p className="whitespace-normal">
        {say(
          "Their passkeys, authenticator app and recovery codes stop working, and they are signed out. First make sure that the request really comes from them.",
        )}
      </p>
    </ActPanel>
  </>
);

type RemovalProps = { readonly page: string; readonly remove: Act; readonly row: MemberRow };

const Removal = ({ page, remove, row }: RemovalProps) => (
  <ActPanel
    {...about(row)}
    id={`remove-${row.id}`}
    page={page}
    label={say("Remove")}
    action={remove}
    submit={say("Remove from this desk")}
  >
    <p className="whitespace-normal">
      {say("They lose the desk from their next click on. What they did stays in the log.")}
    </p>
  </ActPanel>
);
