import { say, sayRich, words } from "@/components/speech/say";
import { type Column, Table } from "@/components/ui/table";
import type { AccessEvent } from "@/lib/domain/request/event";
import type { Sentence } from "@/lib/words/staff";
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
  /** Where the older ones begin. */
  readonly older: number | null;
  readonly page: string;
  readonly requests: string;
  readonly zone: string;
}

/** Who signed in, who was refused, and who opened which request. */
export function AccessLog({ entries, older, page, requests, zone }: AccessLogProps) {
  return (
    <section aria-labelledby="access" className="mt-8 grid max-w-4xl gap-3">
      <h2 id="access">{say("Sign-ins and access")}</h2>
      <p>
        {say(
          "For each member, the log has the first time a day that they open a request, and one refusal an hour for each part of the desk.",
        )}
      </p>
      {entries.length === 0 ? (
        <p className="text-ink-soft">{say("Nothing yet.")}</p>
      ) : (
        <Table
          caption={say("Sign-ins and access")}
          columns={columns(requests, zone)}
          rows={entries}
          rowKey={({ seq }) => String(seq)}
        />
      )}
      {older === null ? null : (
        <p>
          <a className="alone" href={`${page}?before=${older}#access`}>
            {say("Older entries")}
          </a>
        </p>
      )}
    </section>
  );
}

const columns = (requests: string, zone: string): Column<AccessRow>[] => [
  { key: "at", label: say("When"), cell: ({ at }) => formatInstant(words, at, zone) },
  {
    key: "who",
    label: say("Who"),
    primary: true,
    cell: ({ who }) => <bdi className="wrap-anywhere">{who}</bdi>,
  },
  {
    key: "what",
    label: say("What"),
    fill: true,
    cell: (row) => <What row={row} requests={requests} />,
  },
];

function What({ row, requests }: { readonly row: AccessRow; readonly requests: string }) {
  const { event, facts, reference } = row;
  if (event === "request-opened") {
    return reference
      ? sayRich("Opened request {reference}", {
          reference: <a href={`${requests}/${reference}`}>{reference}</a>,
        })
      : say("Opened a request");
  }
  if (event === "access-denied") {
    return say(
      facts.code === "forbidden" ? "Not allowed for their role: {place}" : "Not found: {place}",
      {
        place: say(PLACES[String(facts.place)] ?? "an address"),
      },
    );
  }
  const how = HOW[String(facts.how ?? facts.kind ?? "")];
  const said = say(WHAT[event]);
  return how ? say("{what} ({how})", { what: said, how: say(how) }) : said;
}

const WHAT: Record<Exclude<AccessEvent, "request-opened" | "access-denied">, Sentence> = {
  "staff-sign-in": "Signed in",
  "staff-sign-in-failed": "Sign-in or confirmation failed",
  "staff-sign-out": "Signed out",
  "member-sessions-ended": "Sessions ended",
  "identity-confirmed": "Identity confirmed",
  "factor-added": "Second factor added",
  "factor-removed": "Second factor removed",
  "factor-reset": "Second factor reset",
  "recovery-codes-made": "New recovery codes made",
  "factor-required": "Second factor of the desk changed",
};

const HOW: Record<string, Sentence> = {
  link: "link by email",
  "link-and-factor": "email and second factor",
  passkey: "passkey",
  provider: "provider",
  code: "code of an app",
  totp: "authenticator app",
  "recovery-code": "recovery code",
  "email-code": "code by email",
};

const PLACES: Record<string, Sentence> = {
  brand: "Brand and contact",
  calendar: "Calendar",
  export: "export of a list",
  form: "Form",
  live: "a request",
  log: "Log",
  people: "People",
  policy: "Policy",
  reports: "Reports",
  requests: "a request",
  templates: "Templates",
  together: "a bulk action",
  wants: "notifications",
  you: "Your settings",
  "another-desk": "another desk",
};
