import { readBody } from "@/app/_door/body";
import { networkHere } from "@/app/_door/client";
import { browserReports } from "@/lib/platform/browser-report";
import { log } from "@/lib/platform/log";
import { countUse } from "@/lib/platform/rate-limit";

const LIMIT = 16 * 1024;

/**
 * What a browser refused on a page of ours because the page's policy forbids it. Anybody can send such a report, so it
 * is bounded, changes nothing and is always answered alike. The log gets which rule and which site, and never the
 * address of the page: that may hold a token.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    await countUse("client-report", await networkHere(), new Date());
    const sent: unknown = JSON.parse((await readBody(request, LIMIT)).toString());
    for (const report of browserReports(sent)) {
      log().warn(report, "a browser refused something on a page");
    }
  } catch {
    // Too many, too large, or no report: nobody waits for an answer.
  }
  return new Response(null, { status: 204 });
}
