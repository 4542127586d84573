import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { addressed } from "@/app/(public)/_requester/request-path";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { answerPermission } from "@/lib/requests/identity/permission";

type Params = { desk: string; reference: string; token: string };

const LIMIT = 4 * 1024;

/** Saves whether the data subject pressed the button for yes or for no. */
export const POST = formRoute<Params>(async (request, params) => {
  const { desk, reference, path } = await addressed(params.desk, params.reference);
  const { token } = params;
  const page = `${path}/permission/${encodeURIComponent(token)}`;
  const { granted } = textsOf(await readForm(request, LIMIT));
  try {
    if (granted !== "yes" && granted !== "no") {
      const question = message("permission.title");
      throw new Problem("invalid", question, { granted: question });
    }
    await answerPermission(desk.ctx, { reference, token, granted: granted === "yes" });
  } catch (error) {
    if (error instanceof Problem) return redirectBackWith(page, error);
    throw error;
  }
  return seeOther(page);
});
