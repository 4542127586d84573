import { redirectBackWith } from "@/app/_door/answer";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";

export function signedOutProblem(): Problem {
  const session = message("form.error.session");
  return new Problem("unauthenticated", session, { session });
}

/** Redirects to a page that asks for a new code, and keeps what was typed until the code is entered. */
export const signedOut = (page: string, typed: Record<string, string>): Promise<Response> =>
  redirectBackWith(page, signedOutProblem(), typed);
