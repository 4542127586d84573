import { LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { readFeed } from "@/lib/desks/calendar-feed";
import { Problem } from "@/lib/domain/problem";
import { checkedNow } from "@/lib/platform/clock";
import { contextFor } from "@/lib/platform/context";

type Params = { desk: string; token: string };

const WORDS = { rights: RIGHT_NAMES, laws: LAW_NAMES };

/** Due dates for a calendar program, which signs in nowhere: the address itself is the secret. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { desk, token } = await params;
  try {
    const ctx = await contextFor({ slug: desk }, { kind: "subject" }, await checkedNow());
    const calendar = await readFeed(ctx, token.replace(/\.ics$/, ""), WORDS);
    return new Response(calendar, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": `inline; filename="${ctx.desk.slug}.ics"`,
      },
    });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "not-found") throw error;
    return new Response("There is no calendar at this address.\n", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
}
