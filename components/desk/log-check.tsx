import { Notice } from "@/components/form/notice";
import { say, spoken, words } from "@/components/speech/say";
import { Facts } from "@/components/ui/facts";
import { Table } from "@/components/ui/table";
import { sayFixed } from "@/lib/words/fixed";
import { formatInstant } from "@/lib/words/words";

export interface LogCheckProps {
  readonly entries: number;
  readonly chains: number;
  readonly checkpoints: number;
  readonly faults: readonly {
    readonly chain: string;
    readonly seq: number;
    readonly fault: string;
  }[];
  readonly now: Date;
  readonly zone: string;
}

const number = (count: number): string => count.toLocaleString(spoken());

/** The log as it was recomputed for this page: what holds, what does not, and what that proves. */
export function LogCheck({ entries, chains, checkpoints, faults, now, zone }: LogCheckProps) {
  return (
    <div className="grid max-w-3xl gap-6">
      <Verdict faults={faults.length} />
      <Facts
        facts={[
          { label: say("Entries"), value: number(entries) },
          {
            label: say("Chains"),
            value: say("{chains, number}: one for each request, one for the desk", { chains }),
          },
          { label: say("Signed checkpoints"), value: number(checkpoints) },
          {
            label: say("Faults"),
            value: faults.length === 0 ? say("None ¦ faults") : number(faults.length),
          },
          { label: say("Checked"), value: formatInstant(words, now, zone) },
        ]}
      />
      {faults.length > 0 ? (
        <Table
          caption={say("Faults")}
          showCaption
          columns={[
            { key: "chain", label: say("Chain"), cell: ({ chain }) => <code>{chain}</code> },
            {
              key: "seq",
              label: say("Entry"),
              align: "end",
              labelled: true,
              cell: ({ seq }) => seq,
            },
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
      ) : null}
      <Proof checkpoints={checkpoints} />
    </div>
  );
}

function Verdict({ faults }: { readonly faults: number }) {
  return faults === 0 ? (
    <Notice tone="good" title={say("The log is whole")}>
      <p>{say("Every entry is as it was written, and none is missing.")}</p>
    </Notice>
  ) : (
    <Notice tone="stop" title={say("The log was tampered with or damaged")}>
      <p>
        {say(
          "The entries below are not as they were written. Keep the database and its backups as they are, and compare them with the last signed checkpoint.",
        )}
      </p>
    </Notice>
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
            "Entries hold codes, times and numbers, nobody’s data. They stay whole when a request is erased.",
          )}
        </li>
        <li>
          {say(
            "It does not prove that what was written was true, and somebody who holds the signing key could sign anew. Keep copies of checkpoints elsewhere.",
          )}
        </li>
      </ul>
    </section>
  );
}
