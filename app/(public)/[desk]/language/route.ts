import { formRoute, saveFlash, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { deskOf } from "@/app/(public)/_requester/desk";
import { within } from "@/app/(public)/_requester/request-path";
import { message } from "@/lib/domain/problem/message";
import { packTexts } from "@/lib/requests/intake/form-draft";

// The longest possible message, in characters that take twelve bytes each.
const LIMIT = 256 * 1024;

/**
 * Changes the language while a form is being filled in: redirects back to the page with what was typed and without
 * error messages.
 */
export const POST = formRoute<{ desk: string }>(async (request, { desk: slug }) => {
  const { ctx, t, home } = await deskOf(slug);
  const { keep, files = "", ...typed } = textsOf(await readForm(request, LIMIT));
  const page = new URL(within(home, keep), "http://here.example");
  page.searchParams.set("lang", t.locale);
  // Browsers send the names of chosen files, but no page can choose the files again.
  const again = message("form.error.filesAgain");
  const values = await packTexts(ctx, typed);
  const back = await saveFlash(
    `${page.pathname}${page.search}`,
    files === ""
      ? { message: "", fields: {}, values }
      : { message: again, fields: { files: again }, values },
  );
  return seeOther(back);
});
