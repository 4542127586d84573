import { redirectBackWith } from "@/app/_door/answer";
import { Problem } from "@/lib/domain/problem/problem";
import type { PublicDesk } from "./desk";

export function signedOutProblem({ t }: PublicDesk): Problem {
  const sentence = t("form.error.session");
  return new Problem("unauthenticated", sentence, { session: sentence });
}

/** Redirects to a page that asks for a new code, and keeps what was typed until the code is entered. */
export const signedOut = (
  desk: PublicDesk,
  page: string,
  typed: Record<string, string>,
): Promise<Response> => redirectBackWith(page, signedOutProblem(desk), typed);
