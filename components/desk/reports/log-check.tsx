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
          { label: say("desk.integrity.entries"), value: number(entries) },
          {
            label: say("desk.integrity.chains"),
            value: say("desk.integrity.chainsCount", { chains }),
          },
          { label: say("desk.integrity.checkpoints"), value: number(checkpoints) },
          {
            label: say("desk.integrity.copied"),
            value: outside.unavailable
              ? say("desk.integrity.copyUnreadable")
              : number(outside.copied),
          },
          {
            label: say("desk.integrity.faults"),
            value: faultCount === 0 ? say("desk.integrity.noFaults") : number(faultCount),
          },
          { label: say("desk.integrity.started"), value: formatInstant(words, startedAt, zone) },
          { label: say("desk.integrity.finished"), value: formatInstant(words, finishedAt, zone) },
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
      caption={say("desk.integrity.faults")}
      showCaption
      columns={[
        {
          key: "chain",
          label: say("desk.integrity.chain"),
          cell: ({ chain }) => <code>{chain}</code>,
        },
        {
          key: "seq",
          label: say("desk.integrity.entry"),
          align: "end",
          labelled: true,
          cell: ({ seq }) => seq,
        },
        {
          key: "fault",
          label: say("desk.integrity.fault"),
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
        <Notice tone="stop" title={say("desk.integrity.damaged.title")}>
          <p>{say("desk.integrity.damaged.text")}</p>
        </Notice>
      ) : null}
      {faultCount === 0 && complete ? (
        <Notice tone="good" title={say("desk.integrity.intact.title")}>
          <p>{say("desk.integrity.intact.text")}</p>
        </Notice>
      ) : null}
      {complete ? null : (
        <Notice tone="warning" title={say("desk.integrity.incomplete.title")}>
          {unchecked > 0 ? (
            <p>
              {say("desk.integrity.incomplete.unknownKeys", {
                count: unchecked,
                keys: unknownKeys.join(", "),
              })}
            </p>
          ) : null}
          {outside.unavailable ? <p>{say("desk.integrity.incomplete.copyUnreadable")}</p> : null}
        </Notice>
      )}
      {outside.waitingSince ? (
        <p>
          {say("desk.integrity.waiting", {
            count: outside.waiting,
            since: formatInstant(words, new Date(outside.waitingSince), zone),
          })}
        </p>
      ) : null}
      {outside.toErase > 0 ? (
        <Notice tone="warning" title={say("desk.integrity.toErase.title")}>
          <p>{say("desk.integrity.toErase.text", { count: outside.toErase })}</p>
        </Notice>
      ) : null}
    </>
  );
}

function Proof({ checkpoints }: { readonly checkpoints: number }) {
  return (
    <section aria-labelledby="proof" className="flow">
      <h2 id="proof">{say("desk.integrity.proof.title")}</h2>
      <ul className="list-disc ps-5">
        <li>{say("desk.integrity.proof.hash")}</li>
        <li>
          {say("desk.integrity.proof.checkpoint")}{" "}
          {checkpoints === 0 ? say("desk.integrity.proof.unsigned") : null}
        </li>
        <li>{say("desk.integrity.proof.outside")}</li>
        <li>{say("desk.integrity.proof.content")}</li>
        <li>{say("desk.integrity.proof.limit")}</li>
      </ul>
    </section>
  );
}
