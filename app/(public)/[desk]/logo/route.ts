import { readLogo } from "@/lib/desks/brand";
import { Problem } from "@/lib/domain/problem/problem";
import { checkedNow } from "@/lib/platform/clock";
import { contextFor } from "@/lib/platform/context";

type Params = { desk: string };

/**
 * The desk's logo with the picture type that was checked on upload, so that its content never counts as anything else.
 */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { desk } = await params;
  try {
    const ctx = await contextFor({ slug: desk }, { kind: "subject" }, await checkedNow());
    const { type, content } = await readLogo(ctx);
    return new Response(content, {
      headers: { "content-type": type, "content-length": String(content.length) },
    });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "not-found") throw error;
    return new Response("There is no logo at this address.\n", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
}
