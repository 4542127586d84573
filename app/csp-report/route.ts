import { readBody } from "@/app/_door/body";
import { networkHere } from "@/app/_door/client";
import { log } from "@/lib/platform/log";
import { countUse } from "@/lib/platform/rate-limit";

const LIMIT = 16 * 1024;
const MOST_AT_ONCE = 10;

/**
 * What a browser refused on a page of ours because the page's policy forbids it. Anybody can send such a report, so it
 * is bounded, changes nothing and is always answered alike. The log gets which rule and which site, and never the
 * address of the page: that may hold a token.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    await countUse("client-report", await networkHere(), new Date());
    const sent: unknown = JSON.parse((await readBody(request, LIMIT)).toString());
    for (const report of [sent].flat().slice(0, MOST_AT_ONCE)) note(report);
  } catch {
    // Too many, too large, or no report: nobody waits for an answer.
  }
  return new Response(null, { status: 204 });
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsIn = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};

/** As the Reporting API writes it, or as the older `report-uri` does. */
function note(report: unknown): void {
  const outer = fieldsIn(report);
  const body = fieldsIn(outer.body ?? outer["csp-report"]);
  const rule = body.effectiveDirective ?? body["effective-directive"] ?? body["violated-directive"];
  if (typeof rule !== "string") return;
  const blocked = siteOf(body.blockedURL ?? body["blocked-uri"]);
  log().warn({ rule: rule.slice(0, 40), blocked }, "a browser refused something on a page");
}

/** `inline`, `eval`, or the origin of an address. */
function siteOf(blocked: unknown): string {
  if (typeof blocked !== "string") return "unknown";
  if (/^[a-z-]{1,20}$/.test(blocked)) return blocked;
  return URL.canParse(blocked) ? new URL(blocked).origin.slice(0, 200) : "unknown";
}
