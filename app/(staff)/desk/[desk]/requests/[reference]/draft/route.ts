import { formRoute, rememberDone, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { staffContext, staffLanguage } from "@/app/_door/context";
import { orNotFound } from "@/app/(staff)/found";
import { message } from "@/lib/domain/problem/message";
import { PROBLEMS, Problem } from "@/lib/domain/problem/problem";
import { saveStaffDraft, staffDraftSchema } from "@/lib/requests/consequences/staff-draft";
import { translateText } from "@/lib/words/message-text";
import { formatTime, translatorFor } from "@/lib/words/words";

/** The limit for the form, in which percent encoding triples a byte. The use case limits the draft itself. */
const LIMIT = 64 * 1024;

type At = { desk: string; reference: string };

/** Saves what the member types into one of the two fields, or deletes it if `forget` is sent or nothing is typed. */
export const POST = formRoute<At>(async (request, { desk, reference }) => {
  const { ctx, member } = await staffContext(desk);
  const texts = textsOf(await readForm(request, LIMIT));
  const wantsJson = request.headers.get("accept")?.includes("application/json") ?? false;
  const parsed = staffDraftSchema.safeParse({
    ...texts,
    ...("forget" in texts ? { text: "" } : {}),
  });
  if (!parsed.success) throw new Problem("invalid", message("problem.reload.tryAgain"));
  const { kind, text } = parsed.data;
  const kept = text.trim() !== "";
  const language = await staffLanguage();
  try {
    await orNotFound(saveStaffDraft(ctx, reference, parsed.data));
  } catch (error) {
    if (!wantsJson || !(error instanceof Problem)) throw error;
    const sentence = translateText(translatorFor(language), error.message);
    return Response.json({ said: sentence }, { status: PROBLEMS[error.code].status });
  }
  const zone = member.settings.zone ?? ctx.desk.policy.zone;
  if (wantsJson) {
    const time = formatTime(language, ctx.now, zone);
    return Response.json({
      said: kept ? translatorFor(language)("pages.request.draftSavedAt", { time }) : "",
    });
  }
  const page = `/desk/${ctx.desk.slug}/requests/${reference}`;
  // Without a script the draft is saved first, and the page then shows the draft and the template.
  if ("put" in texts) {
    return seeOther(`${page}?${new URLSearchParams({ template: texts.template ?? "" })}#message`);
  }
  const done = `done=draft-${kept ? "kept" : "gone"}.${ctx.now.getTime()}`;
  await rememberDone(`?${done}`);
  return seeOther(`${page}?${done}#${kind}`);
});
