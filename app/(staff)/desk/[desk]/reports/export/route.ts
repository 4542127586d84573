import { Readable } from "node:stream";
import { formRoute } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { staffContext } from "@/app/_door/context";
import { fileResponse } from "@/app/_door/download";
import { legalDay } from "@/lib/domain/calendar/zone";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { periodTyped } from "@/lib/domain/reports/report";
import { exportReport } from "@/lib/requests/reports/report-export";

const LIMIT = 8 * 1024;

/** Downloads the figures of a period as a file. */
export const POST = formRoute<{ desk: string }>(async (request, { desk }) => {
  const { ctx } = await staffContext(desk);
  const { from = "", to = "" } = textsOf(await readForm(request, LIMIT));
  const today = legalDay(ctx.now.getTime(), ctx.desk.policy.zone);
  const { typed, period } = periodTyped({ from, to }, today);
  if (!period) {
    throw new Problem("invalid", message("problem.report.period"));
  }
  return fileResponse({
    name: `${ctx.desk.slug}-report-${typed.from}-${typed.to}.csv`,
    type: "text/csv; charset=utf-8",
    content: Readable.from([await exportReport(ctx, period)]),
  });
});
