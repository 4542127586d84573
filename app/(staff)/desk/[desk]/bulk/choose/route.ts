import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { staffContext } from "@/app/_door/context";
import { searchHref } from "@/app/(staff)/desk/[desk]/list-href";
import { isBulkAct } from "@/lib/domain/inbox/bulk";
import { inboxQuery, inboxSearch } from "@/lib/domain/inbox/inbox";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { parseReference } from "@/lib/domain/request/reference";
import { draftBulk } from "@/lib/requests/bulk/bulk";

const LIMIT = 32 * 1024;

/** Saves a selection in a list, some requests or all that match, and leads to the preview. Nothing is done yet. */
export const POST = formRoute<{ desk: string }>(async (request, { desk }) => {
  const staff = await staffContext(desk);
  const { ctx } = staff;
  const form = await readForm(request, LIMIT);
  const query = inboxQuery(textsOf(form));
  const list = inboxSearch(query, query.after);
  const references = form.getAll("chosen").flatMap((one) => parseReference(String(one)) ?? []);
  const choice = form.get("all") ? { all: query } : { references };
  const act = form.get("act");
  const page = `/desk/${ctx.desk.slug}`;
  try {
    if (!isBulkAct(act)) throw new Problem("invalid", message("problem.bulk.chooseAction"));
    return seeOther(`${page}/bulk/${await draftBulk(ctx, { act, choice, list })}`);
  } catch (error) {
    if (error instanceof Problem) return redirectBackWith(searchHref(staff, list), error);
    throw error;
  }
});
