import { Notice } from "@/components/form/notice";
import { formatNumber, t } from "@/components/i18n/translate";
import { Facts } from "@/components/ui/facts";
import { Table } from "@/components/ui/table";
import { translateText } from "@/lib/words/message-text";
import { formatInstant } from "@/lib/words/words";

type Fault = { readonly chain: string; readonly seq: number; readonly fault: string };

export interface LogCheckProps {
  readonly entries: number;
  readonly chains: number;
  readonly checkpoints: number;
  readonly faultCount: number;
  /** The first faults of the list. */
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

/** The result of an integrity check of the audit log: what is intact, what is not, and what that proves. */
export function LogCheck(props: LogCheckProps) {
  const { entries, chains, checkpoints, faultCount, faults, outside } = props;
  const { startedAt, finishedAt, zone } = props;
  return (
    <div className="grid max-w-3xl gap-6">
      <Verdict {...props} />
      <Facts
        facts={[
          { label: t("desk.integrity.entries"), value: formatNumber(entries) },
          {
            label: t("desk.integrity.chains"),
            value: t("desk.integrity.chainsCount", { chains }),
          },
          { label: t("desk.integrity.checkpoints"), value: formatNumber(checkpoints) },
          {
            label: t("desk.integrity.copied"),
            value: outside.unavailable
              ? t("desk.integrity.copyUnreadable")
              : formatNumber(outside.copied),
          },
          {
            label: t("desk.integrity.faults"),
            value: faultCount === 0 ? t("desk.integrity.noFaults") : formatNumber(faultCount),
          },
          { label: t("desk.integrity.started"), value: formatInstant(t, startedAt, zone) },
          { label: t("desk.integrity.finished"), value: formatInstant(t, finishedAt, zone) },
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
      caption={t("desk.integrity.faults")}
      showCaption
      columns={[
        {
          key: "chain",
          label: t("desk.integrity.chain"),
          cell: ({ chain }) => <code>{chain}</code>,
        },
        {
          key: "seq",
          label: t("desk.integrity.entry"),
          align: "end",
          labelled: true,
          cell: ({ seq }) => seq,
        },
        {
          key: "fault",
          label: t("desk.integrity.fault"),
          fill: true,
          cell: ({ fault }) => translateText(t, fault),
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
        <Notice tone="stop" title={t("desk.integrity.damaged.title")}>
          <p>{t("desk.integrity.damaged.text")}</p>
        </Notice>
      ) : null}
      {faultCount === 0 && complete ? (
        <Notice tone="good" title={t("desk.integrity.intact.title")}>
          <p>{t("desk.integrity.intact.text")}</p>
        </Notice>
      ) : null}
      {complete ? null : (
        <Notice tone="warning" title={t("desk.integrity.incomplete.title")}>
          {unchecked > 0 ? (
            <p>
              {t("desk.integrity.incomplete.unknownKeys", {
                count: unchecked,
                keys: unknownKeys.join(", "),
              })}
            </p>
          ) : null}
          {outside.unavailable ? <p>{t("desk.integrity.incomplete.copyUnreadable")}</p> : null}
        </Notice>
      )}
      {outside.waitingSince ? (
        <p>
          {t("desk.integrity.waiting", {
            count: outside.waiting,
            since: formatInstant(t, new Date(outside.waitingSince), zone),
          })}
        </p>
      ) : null}
      {outside.toErase > 0 ? (
        <Notice tone="warning" title={t("desk.integrity.toErase.title")}>
          <p>{t("desk.integrity.toErase.text", { count: outside.toErase })}</p>
        </Notice>
      ) : null}
    </>
  );
}

function Proof({ checkpoints }: { readonly checkpoints: number }) {
  return (
    <section aria-labelledby="proof" className="flow">
      <h2 id="proof">{t("desk.integrity.proof.title")}</h2>
      <ul className="list-disc ps-5">
        <li>{t("desk.integrity.proof.hash")}</li>
        <li>
          {t("desk.integrity.proof.checkpoint")}{" "}
          {checkpoints === 0 ? t("desk.integrity.proof.unsigned") : null}
        </li>
        <li>{t("desk.integrity.proof.outside")}</li>
        <li>{t("desk.integrity.proof.content")}</li>
        <li>{t("desk.integrity.proof.limit")}</li>
      </ul>
    </section>
  );
}

export interface IntegrityProgressProps {
  readonly started: boolean;
  readonly entries: number;
  /** How many entries the last check found. */
  readonly expected: number | null;
}

/** How far an integrity check is. Without script, reloading the page shows how far it has come. */
export function IntegrityProgress({ started, entries, expected }: IntegrityProgressProps) {
  const label = t("desk.integrity.progress", { entries });
  const total = Math.max(expected ?? 0, entries);
  return (
    <div className="grid max-w-3xl gap-4">
      <Notice live>
        <p>{started ? t("desk.integrity.running") : t("desk.integrity.starting")}</p>
      </Notice>
      {started ? (
        <p className="grid max-w-md gap-1">
          <label htmlFor="progress">{label}</label>
          {total > 0 ? (
            <progress id="progress" className="progress" max={total} value={entries} />
          ) : (
            <progress id="progress" className="progress" />
          )}
        </p>
      ) : null}
    </div>
  );
}
