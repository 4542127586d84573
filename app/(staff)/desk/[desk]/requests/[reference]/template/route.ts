import { staffContext } from "@/app/_door/context";
import { shown } from "@/app/(staff)/desk/[desk]/requests/[reference]/templates";
import { orNotFound } from "@/app/(staff)/found";
import { PROBLEMS, Problem } from "@/lib/domain/problem/problem";
import { fillTemplate } from "@/lib/requests/conversation/fill-template";

type Props = { params: Promise<{ desk: string; reference: string }> };

/** The text of a template, filled in for this request. The script of the page inserts it where the member writes. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { desk, reference } = await params;
  const { ctx } = await staffContext(desk);
  const id = new URL(request.url).searchParams.get("id") ?? "";
  try {
    const filled = await orNotFound(fillTemplate(ctx, reference, id));
    return filled ? Response.json(shown(filled)) : new Response(null, { status: 404 });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return new Response(null, { status: PROBLEMS[error.code].status });
  }
}
