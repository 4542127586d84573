import { TriangleAlert } from "lucide-react";
import { formatNumber, t } from "@/components/i18n/translate";
import { type DueCount, dueSoonOf } from "@/lib/domain/reports/charts";
import { backlogTotal, dueOf, type Report } from "@/lib/domain/reports/report";
import { DUE_SOON_DAYS } from "@/lib/domain/request/view";
import { daysWords, shareWords } from "./report-numbers";

interface Tile {
  readonly label: string;
  readonly value: string;
  readonly href: string;
  readonly notes?: readonly (string | null)[];
  /** What is overdue. It has an icon and its own colour. */
  readonly alert?: string | null;
}

export interface ReportTilesProps {
  readonly report: Report;
  readonly due: readonly DueCount[];
  /** The address of the desk's lists. */
  readonly lists: string;
}

/** The figures that are looked at first, each with the list or chart behind it. */
export function ReportTiles(props: ReportTilesProps) {
  return (
    <ul className="report-tiles">
      {[...tilesNow(props), ...tilesOfPeriod(props)].map(({ label, value, href, notes, alert }) => (
        <li key={label}>
          <a className="report-tile" href={href} data-alert={alert ? true : undefined}>
            <span className="report-tile-label">{label}</span>
            <strong>{value}</strong>
            {alert ? (
              <span className="report-alert">
                <TriangleAlert aria-hidden="true" size={14} strokeWidth={2} />
                {alert}
              </span>
            ) : null}
            {notes?.map((note) => (note ? <span key={note}>{note}</span> : null))}
          </a>
        </li>
      ))}
    </ul>
  );
}

function tilesNow({ report, due, lists }: ReportTilesProps): Tile[] {
  const { open, unconfirmed, overdue, paused, undated } = backlogTotal(report.backlog);
  return [
    {
      label: t("inbox.view.open"),
      value: formatNumber(open),
      href: `${lists}?view=open`,
      notes: [unconfirmed > 0 ? t("reports.tile.unconfirmed", { unconfirmed }) : null],
    },
    {
      label: t("inbox.view.overdue"),
      value: formatNumber(overdue),
      href: `${lists}?view=overdue`,
      alert: overdue > 0 ? t("reports.tile.overdue") : null,
      notes: [overdue > 0 ? null : t("reports.tile.noneOverdue")],
    },
    {
      label: t("reports.tile.soon", { days: DUE_SOON_DAYS }),
      value: formatNumber(dueSoonOf(due)),
      href: `${lists}?view=open&due=week`,
      notes: [t("reports.tile.soonNote")],
    },
    {
      label: t("reports.tile.reply"),
      value: formatNumber(paused),
      href: `${lists}?view=open&due=none`,
      notes: [
        t("reports.tile.replyNote"),
        undated > 0 ? t("reports.tile.undated", { undated }) : null,
      ],
    },
  ];
}

function tilesOfPeriod({ report }: ReportTilesProps): Tile[] {
  const { onTime, overdue, median, ninetieth } = report.total;
  const all = dueOf(report.total);
  return [
    {
      label: t("reports.tile.onTime"),
      value: shareWords(report.total),
      href: "#on-time",
      alert: overdue > 0 ? t("reports.tile.onTimeOverdue", { overdue }) : null,
      notes: [all > 0 ? t("reports.tile.onTimeOf", { onTime, all }) : t("reports.tile.noneDue")],
    },
    {
      label: t("reports.tile.median"),
      value: daysWords(median),
      href: "#time-to-respond",
      notes: [t("reports.tile.days")],
    },
    {
      label: t("reports.table.ninetieth"),
      value: daysWords(ninetieth),
      href: "#time-to-respond",
      notes: [t("reports.tile.ninetiethNote")],
    },
  ];
}
