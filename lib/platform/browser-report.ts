const MOST_AT_ONCE = 10;

/** Which rule of a page's policy was broken, and the site of what the browser refused. */
export type BrowserReport = { rule: string; blocked: string };

type Fields = Readonly<Record<string, unknown>>;

const fieldsIn = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};

/**
 * What a browser sent, as the Reporting API writes it or as the older `report-uri` does. The address of the page is left
 * out: it may hold a token.
 */
export const browserReports = (sent: unknown): BrowserReport[] =>
  [sent].flat().slice(0, MOST_AT_ONCE).flatMap(reportOf);

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
