import { LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { type FeedWords, readFeed } from "@/lib/desks/calendar-feed";
import { Problem } from "@/lib/domain/problem/problem";
import { checkedNow } from "@/lib/platform/clock";
import { contextFor } from "@/lib/platform/context";
import type { Language } from "@/lib/words/choose-language";
import type { LabelKey } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";

type Params = { desk: string; token: string };

function wordsIn(language: Language): FeedWords {
  const t = translatorFor(language);
  const translated = <Name extends string>(names: Readonly<Record<Name, LabelKey>>) =>
    Object.fromEntries(
      Object.entries<LabelKey>(names).map(([name, sentence]) => [name, t(sentence)]),
    ) as Record<Name, string>;
  return { rights: translated(RIGHT_NAMES), laws: translated(LAW_NAMES) };
}

/** Due dates for a calendar program. Such a program cannot sign in, so the address itself is the secret. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { desk, token } = await params;
  try {
    const ctx = await contextFor({ slug: desk }, { kind: "subject" }, await checkedNow());
    const calendar = await readFeed(ctx, token.replace(/\.ics$/, ""), wordsIn);
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
