import { t } from "@/components/i18n/translate";
import { type Column, Table } from "@/components/ui/table";
import type { AccessEvent, DeskPart } from "@/lib/domain/request/event";
import type { LabelKey } from "@/lib/words/translator";
import { formatInstant } from "@/lib/words/words";

export interface AccessRow {
  readonly seq: number;
  readonly at: Date;
  readonly event: AccessEvent;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly who: string;
  readonly reference: string | null;
}

export interface AccessLogProps {
  readonly entries: readonly AccessRow[];
  /** The sequence number before which the older entries are; `null` if there are none. */
  readonly older: number | null;
  readonly page: string;
  readonly requests: string;
  readonly zone: string;
}

/** Who signed in, who was refused, and who opened which request. */
export function AccessLog({ entries, older, page, requests, zone }: AccessLogProps) {
  return (
    <section aria-labelledby="access" className="mt-8 grid max-w-4xl gap-3">
      <h2 id="access">{t("auditLog.title")}</h2>
      <p>{t("auditLog.text")}</p>
      {entries.length === 0 ? (
        <p className="text-ink-soft">{t("auditLog.empty")}</p>
      ) : (
        <Table
          caption={t("auditLog.title")}
          columns={columns(requests, zone)}
          rows={entries}
          rowKey={({ seq }) => String(seq)}
        />
      )}
      {older === null ? null : (
        <p>
          <a className="alone" href={`${page}?before=${older}#access`}>
            {t("auditLog.older")}
          </a>
        </p>
      )}
    </section>
  );
}

const columns = (requests: string, zone: string): Column<AccessRow>[] => [
  { key: "at", label: t("auditLog.when"), cell: ({ at }) => formatInstant(t, at, zone) },
  {
    key: "who",
    label: t("request.table.name"),
    primary: true,
    cell: ({ who }) => <bdi className="wrap-anywhere">{who}</bdi>,
  },
  {
    key: "what",
    label: t("auditLog.what"),
    fill: true,
    cell: (row) => <What row={row} requests={requests} />,
  },
];

function What({ row, requests }: { readonly row: AccessRow; readonly requests: string }) {
  const { event, facts, reference } = row;
  if (event === "request-opened") {
    return reference
      ? t.rich("auditLog.openedRequest", {
          reference: <a href={`${requests}/${reference}`}>{reference}</a>,
        })
      : t("auditLog.openedARequest");
  }
  if (event === "access-denied") {
    return t(
      facts.code === "forbidden" ? "auditLog.denied.forbidden" : "auditLog.denied.notFound",
      {
        place: t(PLACES[String(facts.place)] ?? "auditLog.place.other"),
      },
    );
  }
  const how = HOW[String(facts.how ?? facts.kind ?? "")];
  const what = t(WHAT[event]);
  return how ? t("auditLog.eventWithMethod", { what, how: t(how) }) : what;
}

const WHAT: Record<Exclude<AccessEvent, "request-opened" | "access-denied">, LabelKey> = {
  "staff-sign-in": "auditLog.event.staffSignIn",
  "staff-sign-in-failed": "auditLog.event.staffSignInFailed",
  "staff-sign-out": "auditLog.event.staffSignOut",
  "member-sessions-ended": "auditLog.event.memberSessionsEnded",
  "identity-confirmed": "auditLog.event.identityConfirmed",
  "factor-added": "auditLog.event.factorAdded",
  "factor-removed": "auditLog.event.factorRemoved",
  "factor-reset": "auditLog.event.factorReset",
  "recovery-codes-made": "auditLog.event.recoveryCodesMade",
  "factor-required": "auditLog.event.factorRequired",
};

const HOW: Record<string, LabelKey> = {
  link: "auditLog.method.link",
  "link-and-factor": "auditLog.method.linkAndFactor",
  passkey: "auditLog.method.passkey",
  provider: "auditLog.method.provider",
  code: "auditLog.method.code",
  totp: "auditLog.method.totp",
  "recovery-code": "auditLog.method.recoveryCode",
  "email-code": "auditLog.method.emailCode",
};

const PARTS: Record<DeskPart, LabelKey> = {
  account: "browser.action.settings",
  "audit-log": "desk.nav.auditLog",
  brand: "desk.nav.brand",
  bulk: "auditLog.place.bulk",
  calendar: "desk.nav.calendar",
  export: "auditLog.place.export",
  form: "desk.nav.form",
  live: "auditLog.place.requests",
  notifications: "auditLog.place.notifications",
  policy: "desk.nav.policy",
  reports: "reports.title",
  requests: "auditLog.place.requests",
  team: "desk.nav.team",
  templates: "templates.title",
};

/** What else a log entry names. The last five are in older entries; those parts have another address today. */
const PLACES: Record<string, LabelKey> = {
  ...PARTS,
  "another-desk": "auditLog.place.anotherDesk",
  log: "desk.nav.auditLog",
  people: "desk.nav.team",
  together: "auditLog.place.bulk",
  wants: "auditLog.place.notifications",
  you: "browser.action.settings",
};
