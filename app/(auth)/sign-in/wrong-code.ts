import { redirectBackWith } from "@/app/_door/answer";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";

/** Redirects back to the page with the code field, which shows there that the code was wrong. */
export function wrongCode(page: string): Promise<Response> {
  const wrong = message("security.secondStep.wrongCode");
  return redirectBackWith(page, new Problem("invalid", wrong, { code: wrong }));
}
