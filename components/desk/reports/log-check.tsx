import { Notice } from "@/components/form/notice";
import { say, spoken, words } from "@/components/speech/say";
import { Facts } from "@/components/ui/facts";
import { Table } from "@/components/ui/table";
import { sayFixed } from "@/lib/words/fixed";
import { formatInstant } from "@/lib/words/words";

type Fault = { readonly chain: string; readonly seq: number; readonly fault: string };

export interface LogCheckProps {
  readonly entries: number;
  readonly chains: number;
  readonly checkpoints: number;
  readonly faultCount: number;
  /** The first of them. */
  readonly faults: readonly Fault[];
  readonly unchecked: number;
  readonly unknownKeys: readonly string[];
  readonly outside: {
    readonly unavailable: boolean;
    readonly copied: number;
    readonly waiting: number;
    readonly waitingSince: string | null;
    readonly toErase: number;
  };
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly zone: string;
}

const number = (count: number): string => count.toLocaleString(spoken());

/** The result of an integrity check of the audit log: what holds, what does not, and what that proves. */
export function LogCheck(props: LogCheckProps) {
  const { entries, chains, checkpoints, faultCount, faults, outside } = props;
  const { startedAt, finishedAt, zone } = props;
  return (
    <div className="grid max-w-3xl gap-6">
      <Verdict {...props} />
      <Facts
        facts={[
          { label: say("Entries"), value: number(entries) },
          {
            label: say("Chains"),
            value: say("{chains, number}: one for each request, one for the desk", { chains }),
          },
          { label: say("Signed checkpoints"), value: number(checkpoints) },
          {
            label: say("Copied outside the database"),
            value: outside.unavailable ? say("Cannot be read") : number(outside.copied),
          },
          {
            label: say("Faults"),
            value: faultCount === 0 ? say("None ¦ faults") : number(faultCount),
          },
          { label: say("Started"), value: formatInstant(words, startedAt, zone) },
          { label: say("Finished"), value: formatInstant(words, finishedAt, zone) },
        ]}
      />
      {faults.length > 0 ? <Faults faults={faults} /> : null}
      <Proof checkpoints={checkpoints} />
    </div>
  );
}

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <Table
      caption={say("Faults")}
      showCaption
      columns={[
        { key: "chain", label: say("Chain"), cell: ({ chain }) => <code>{chain}</code> },
        { key: "seq", label: say("Entry"), align: "end", labelled: true, cell: ({ seq }) => seq },
        {
          key: "fault",
          label: say("What is wrong"),
          fill: true,
          cell: ({ fault }) => sayFixed(words, fault),
        },
      ]}
      rows={faults}
      rowKey={({ chain, seq, fault }) => `${chain} ${seq} ${fault}`}
    />
  );
}

function Verdict({ faultCount, unchecked, unknownKeys, outside, zone }: LogCheckProps) {
  const complete = unchecked === 0 && !outside.unavailable;
  return (
    <>
      {faultCount > 0 ? (
        <Notice tone="stop" title={say("The audit log was tampered with or damaged")}>
          <p>
            {say(
              "The entries below are not as they were written. Keep the database and its backups as they are, and compare them with the copy outside the database.",
            )}
          </p>
        </Notice>
      ) : null}
      {faultCount === 0 && complete ? (
        <Notice tone="good" title={say("The audit log is intact")}>
          <p>{say("Every entry is as it was written, and none is missing.")}</p>
        </Notice>
      ) : null}
      {complete ? null : (
        <Notice tone="warning" title={say("Not everything could be checked")}>
          {unchecked > 0 ? (
            <p>
              {say(
                "{count, plural, one {# checkpoint was} other {# checkpoints were}} signed with a key that this installation no longer has: {keys}.",
                { count: unchecked, keys: unknownKeys.join(", ") },
              )}
            </p>
          ) : null}
          {outside.unavailable ? (
            <p>{say("The copy outside the database cannot be read. Tell the operator.")}</p>
          ) : null}
        </Notice>
      )}
      {outside.waitingSince ? (
        <p>
          {say(
            "{count, plural, one {# record has} other {# records have}} been waiting since {since} to be copied outside the database.",
            {
              count: outside.waiting,
              since: formatInstant(words, new Date(outside.waitingSince), zone),
            },
          )}
        </p>
      ) : null}
      {outside.toErase > 0 ? (
        <Notice tone="warning" title={say("Erasures have to be repeated")}>
          <p>
            {say(
              "{count, plural, one {# request was} other {# requests were}} erased but can be read here, as happens when a backup is restored. The operator can repeat the erasures.",
              { count: outside.toErase },
            )}
          </p>
        </Notice>
      ) : null}
    </>
  );
}

function Proof({ checkpoints }: { readonly checkpoints: number }) {
  return (
    <section aria-labelledby="proof" className="flow">
      <h2 id="proof">{say("What this proves")}</h2>
      <ul className="list-disc ps-5">
        <li>
          {say(
            "Each entry carries the hash of the one before it. Whoever changes, removes, inserts or reorders an entry breaks the chain from there on.",
          )}
        </li>
        <li>
          {say("A checkpoint signs the end of every chain, so that a cut-off end shows too.")}{" "}
          {checkpoints === 0
            ? say("None is signed yet: until the first one, only the chains themselves are proof.")
            : null}
        </li>
        <li>
          {say(
            "Each checkpoint is also kept outside the database. A checkpoint that was removed here is still there.",
          )}
        </li>
        <li>
          {say(
            "Entries hold codes, times and numbers, nobody’s data. They stay whole when a request is erased.",
          )}
        </li>
        <li>
          {say(
            "It does not prove that what was written was true, and somebody who holds the signing key and can change the copy could sign again. Keep copies of the checkpoints elsewhere.",
          )}
        </li>
      </ul>
    </section>
  );
}
