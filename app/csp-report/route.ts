import { readBody } from "@/app/_door/body";
import { networkHere } from "@/app/_door/session";
import { browserReports } from "@/lib/platform/http/browser-report";
import { countUse } from "@/lib/platform/http/rate-limit";
import { log } from "@/lib/platform/log";

const LIMIT = 16 * 1024;

/**
 * Logs what a browser blocked on one of our pages because the policy of the page forbids it. Anyone can send such a
 * report, so reports are limited, change nothing and always get the same response. The log contains the rule and the
 * site, but never the address of the page, which may contain a token.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    await countUse("client-report", await networkHere(), new Date());
    const sent: unknown = JSON.parse((await readBody(request, LIMIT)).toString());
    for (const report of browserReports(sent)) {
      log().warn(report, "a browser refused something on a page");
    }
  } catch {
    // Too many reports, a body that is too large, or no report at all: nobody waits for a response.
  }
  return new Response(null, { status: 204 });
}
