import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { opened } from "@/app/(public)/_requester/request-path";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { withdrawRequest } from "@/lib/requests/decision/close";

type Params = { desk: string; reference: string };

/** Withdraws the request. Idempotent: a second submission has no effect. */
export const POST = formRoute<Params>(async (_, params) => {
  const { desk, reference, path, subject, own } = await opened(params.desk, params.reference);
  if (!subject) {
    return redirectBackWith(path, new Problem("unauthenticated", message("form.error.session")));
  }
  if (own?.outcome !== "withdrawn") {
    try {
      await withdrawRequest(desk.ctx, reference);
    } catch (error) {
      if (error instanceof Problem) return redirectBackWith(path, error);
      throw error;
    }
  }
  return seeOther(`${path}?done=withdrawn`);
});
