const MAX_REPORTS = 10;

/** The directive of the Content-Security-Policy that was violated, and the origin of what the browser blocked. */
export type BrowserReport = { rule: string; blocked: string };

type Fields = Readonly<Record<string, unknown>>;

const fieldsIn = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};

/**
 * Reads a body in the format of the Reporting API or of the older `report-uri`, at most ten reports of it. The
 * address of the page is left out, because it may contain a token.
 */
export const browserReports = (sent: unknown): BrowserReport[] =>
  [sent].flat().slice(0, MAX_REPORTS).flatMap(reportOf);

function reportOf(report: unknown): BrowserReport[] {
  const outer = fieldsIn(report);
  const body = fieldsIn(outer.body ?? outer["csp-report"]);
  const rule = body.effectiveDirective ?? body["effective-directive"] ?? body["violated-directive"];
  if (typeof rule !== "string") return [];
  return [{ rule: rule.slice(0, 40), blocked: siteOf(body.blockedURL ?? body["blocked-uri"]) }];
}

/** `inline`, `eval`, or the origin of an address. */
function siteOf(blocked: unknown): string {
  if (typeof blocked !== "string") return "unknown";
  if (/^[a-z-]{1,20}$/.test(blocked)) return blocked;
  return URL.canParse(blocked) ? new URL(blocked).origin.slice(0, 200) : "unknown";
}
