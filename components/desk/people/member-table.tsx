import type { ActOption } from "@/components/desk/forms/action-fields";
import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { type Column, Table } from "@/components/ui/table";
import type { Role } from "@/lib/domain/request/role";
import type { Absence } from "@/lib/domain/team/absence";
import { AbsencePanel, type AbsencePanelProps } from "./absence-panel";
import { absenceWords } from "./absence-words";

interface MemberRow {
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
  /** Only if the reader manages the team; `null` otherwise. */
  readonly remove: Act | null;
  /** Only if the reader manages the team; `null` otherwise. */
  readonly access: { readonly signOut: Act; readonly resetFactor: Act } | null;
  /** Today in the time zone of the desk. */
  readonly today: string;
  /** Only if the reader manages the team; `null` otherwise. */
  readonly absent: AbsencePanelProps["acts"] | null;
}

export function MemberTable(props: MemberTableProps) {
  const { members, remove, absent } = props;
  return (
    <Table
      caption={t("team.members.caption")}
      columns={[...columnsFor(props), ...(remove || absent ? [acts(props)] : [])]}
      rows={members}
      rowKey={({ id }) => id}
    />
  );
}

const displayName = ({ name, email }: Pick<MemberRow, "name" | "email">): string => name ?? email;

const columnsFor = (props: MemberTableProps): Column<MemberRow>[] => [
  {
    key: "name",
    label: t("desk.label.name"),
    primary: true,
    cell: ({ id, name }) => (
      <>
        {name ? (
          <bdi>{name}</bdi>
        ) : (
          <span className="text-ink-soft">{t("team.members.noName")}</span>
        )}
        {id === props.me ? <span className="text-ink-soft"> {t("steps.assign.you")}</span> : null}
      </>
    ),
  },
  {
    key: "email",
    label: t("desk.label.email"),
    fill: true,
    cell: ({ email }) => <bdi>{email}</bdi>,
  },
  { key: "role", label: t("team.members.role"), cell: ({ role }) => t(`names.role.${role}`) },
  {
    key: "status",
    label: t("team.members.status"),
    cell: (row) => <Status {...props} row={row} />,
  },
];

function Status({ members, today, row }: MemberTableProps & { readonly row: MemberRow }) {
  const nameOf = (id: string) => members.filter((member) => member.id === id).map(displayName)[0];
  const away = absenceWords(row.absence, today, nameOf);
  return (
    <div className="whitespace-normal">
      <p>{row.joined ? t("team.members.active") : t("team.members.invited")}</p>
      {away && row.role !== "auditor" ? <p>{away}</p> : null}
    </div>
  );
}

const acts = (props: MemberTableProps): Column<MemberRow> => ({
  key: "acts",
  label: t("desk.action.change"),
  hideLabel: true,
  cell: (row) => (
    <div className="flex min-w-60 flex-wrap items-start gap-2 [&>:is(details[open],:has(details[open]))]:w-full">
      {row.role === "auditor" ? null : <MemberAbsence {...props} row={row} />}
      {props.access && row.joined && row.id !== props.me ? (
        <Access access={props.access} page={props.page} row={row} />
      ) : null}
      {props.remove ? <Removal page={props.page} remove={props.remove} row={row} /> : null}
    </div>
  ),
});

function MemberAbsence(props: MemberTableProps & { readonly row: MemberRow }) {
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
      others={others.map((one) => ({ id: one.id, name: displayName(one) }))}
      member={{ id: row.id, name: displayName(row) }}
    />
  );
}

/** The properties that all actions on one member share. */
const about = (row: MemberRow) => ({
  about: displayName(row),
  name: "member",
  hidden: { member: row.id },
});

type AccessProps = {
  readonly access: NonNullable<MemberTableProps["access"]>;
  readonly page: string;
  readonly row: MemberRow;
};

/** The actions for a lost device, and for an account that someone else may be using. */
const Access = ({ access, page, row }: AccessProps) => (
  <>
    <ActPanel
      {...about(row)}
      id={`sign-out-${row.id}`}
      page={page}
      label={t("desk.action.signOut")}
      action={access.signOut}
      submit={t("security.member.signOut")}
    >
      <p className="whitespace-normal">{t("security.member.signOutText")}</p>
    </ActPanel>
    <ActPanel
      {...about(row)}
      id={`reset-factor-${row.id}`}
      page={page}
      label={t("security.member.reset")}
      action={access.resetFactor}
      submit={t("security.member.resetSubmit")}
      variant="danger"
    >
      <p className="whitespace-normal">{t("security.member.resetText")}</p>
    </ActPanel>
  </>
);

type RemovalProps = { readonly page: string; readonly remove: Act; readonly row: MemberRow };

const Removal = ({ page, remove, row }: RemovalProps) => (
  <ActPanel
    {...about(row)}
    id={`remove-${row.id}`}
    page={page}
    label={t("assignment.rule.remove")}
    action={remove}
    submit={t("team.remove.submit")}
  >
    <p className="whitespace-normal">{t("team.remove.hint")}</p>
  </ActPanel>
);

const ROLES_OFFERED = ["handler", "admin", "auditor"] as const satisfies readonly Role[];

/** The roles that an invitation can give, with the most usual one first. */
export const roleOptions = (): (ActOption & { readonly value: Role })[] =>
  ROLES_OFFERED.map((value) => ({
    value,
    label: t(`names.role.${value}`),
    hint: t(`team.roleHint.${value}`),
  }));
