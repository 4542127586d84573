import { redirectBackWith } from "@/app/_door/answer";
import { staffLanguage } from "@/app/_door/context";
import { Problem } from "@/lib/domain/problem/problem";
import { translatorFor } from "@/lib/words/words";

/** Redirects back to the page with the code field, which shows there that the code was wrong. */
export async function wrongCode(page: string): Promise<Response> {
  const t = translatorFor(await staffLanguage());
  const message = t("security.secondStep.wrongCode");
  return redirectBackWith(page, new Problem("invalid", message, { code: message }));
}
