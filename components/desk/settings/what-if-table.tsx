import type { ReactNode } from "react";
import { t } from "@/components/i18n/translate";
import { LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { Table } from "@/components/ui/table";
import type { Move, WhatIf } from "@/lib/domain/clock/what-if";
import { formatShortDay } from "@/lib/words/words";

export interface WhatIfTableProps {
  readonly found: WhatIf;
  readonly slug: string;
}

const dayOf = (on: string | null): string => (on ? formatShortDay(t, on) : t("request.noDate"));

/** The requests whose due date would change: from which day to which, and under which law. */
export function WhatIfTable({ found, slug }: WhatIfTableProps) {
  const { seen, complete, earlier, later, moves } = found;
  if (moves.length === 0) return <p>{noneWords(found)}</p>;
  const parts = { seen, earlier, later, b: (inner: ReactNode) => <strong>{inner}</strong> };
  return (
    <>
      <p>
        {complete
          ? t.rich("policy.preview.someMove", parts)
          : t.rich("policy.preview.someOfFirst", parts)}{" "}
        {moves.length < earlier + later
          ? t("policy.preview.listed", { count: moves.length })
          : null}
      </p>
      <Table<Move>
        caption={t("policy.preview.caption")}
        rows={moves}
        rowKey={({ reference }) => reference}
        columns={[
          {
            key: "reference",
            label: t("names.column.reference"),
            primary: true,
            cell: ({ reference }) => (
              <a className="font-mono" href={`/desk/${slug}/requests/${reference}`}>
                {reference}
              </a>
            ),
          },
          {
            key: "right",
            label: t("names.column.right"),
            cell: ({ right }) => t(RIGHT_NAMES[right]),
          },
          {
            key: "from",
            label: t("policy.preview.dueNow"),
            labelled: true,
            cell: ({ from }) => dayOf(from),
          },
          {
            key: "to",
            label: t("policy.preview.dueThen"),
            labelled: true,
            cell: ({ to }) => <strong>{dayOf(to)}</strong>,
          },
          { key: "law", label: t("names.column.law"), cell: lawOf },
        ]}
      />
    </>
  );
}

const noneWords = ({ seen, complete }: WhatIf): string =>
  complete ? t("policy.preview.noneMove", { seen }) : t("policy.preview.noneOfFirst", { seen });

const lawOf = ({ lawFrom, lawTo }: Move): string =>
  lawFrom === lawTo
    ? t(LAW_NAMES[lawTo])
    : t("policy.preview.lawChange", {
        one: t(LAW_NAMES[lawFrom]),
        other: t(LAW_NAMES[lawTo]),
      });
