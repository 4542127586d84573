import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { callerHere } from "@/app/(public)/_requester/caller";
import { addressed, within } from "@/app/(public)/_requester/request-path";
import { Problem } from "@/lib/domain/problem/problem";
import { requestCode } from "@/lib/requests/intake/send-code";

const LIMIT = 8 * 1024;

type Params = { desk: string; reference: string };

/**
 * Sends a new code, or the whole verification email again. The response is the same for a reference that does not
 * exist.
 */
export const POST = formRoute<Params>(async (request, params) => {
  const found = await addressed(params.desk, params.reference);
  const { desk, reference, path } = found;
  const typed = textsOf(await readForm(request, LIMIT));
  const receipt = `${desk.home}/request/sent`;
  const back = typed.back === receipt ? receipt : within(path, typed.back);
  try {
    await requestCode(desk.ctx, { reference }, await callerHere(found));
  } catch (error) {
    if (error instanceof Problem) return redirectBackWith(back, error);
    throw error;
  }
  const url = new URL(back, "http://here.example");
  url.searchParams.set("mailed", "1");
  const next = within(path, typed.next);
  if (next !== path && next !== back) url.searchParams.set("next", next);
  return seeOther(`${url.pathname}${url.search}`);
});
