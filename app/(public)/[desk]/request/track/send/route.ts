import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { deskOf } from "@/app/(public)/_requester/desk";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { parseReference } from "@/lib/domain/request/reference";
import { countUse } from "@/lib/platform/http/rate-limit";

const LIMIT = 8 * 1024;

/** Redirects to the page of a reference, whether or not such a request exists. */
export const POST = formRoute<{ desk: string }>(async (request, { desk: slug }) => {
  const { ctx, home } = await deskOf(slug);
  const { reference: typed = "" } = textsOf(await readForm(request, LIMIT));
  await countUse("client-look-up", ctx.network ?? "", ctx.now);
  const reference = parseReference(typed);
  if (reference) return seeOther(`${home}/request/${reference}`);
  const unknown = message("form.error.reference");
  return redirectBackWith(
    `${home}/request/track`,
    new Problem("invalid", unknown, { reference: unknown }),
    { reference: typed.slice(0, 100) },
  );
});
