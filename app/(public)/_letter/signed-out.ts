import { backWith } from "@/app/_door/answer";
import { Problem } from "@/lib/domain/problem";
import type { PublicDesk } from "./desk";

/** Back to a page that asks for a fresh code, and keeps what was typed for after it. */
export function signedOut(
  { words }: PublicDesk,
  page: string,
  typed: Record<string, string>,
): Promise<Response> {
  const sentence = words("form.error.session");
  return backWith(page, new Problem("unauthenticated", sentence, { session: sentence }), typed);
}
