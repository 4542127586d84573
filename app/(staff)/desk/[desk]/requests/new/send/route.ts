import { fieldsOf } from "@/app/_door/action";
import {
  formRoute,
  problemPageWith,
  redirectBackWith,
  rememberDone,
  seeOther,
} from "@/app/_door/answer";
import { signedIn, staffContext, staffLanguage } from "@/app/_door/context";
import { receiveUpload } from "@/app/_door/upload/receive-upload";
import {
  acceptsJson,
  problemJson,
  signedOut,
} from "@/app/(staff)/desk/[desk]/requests/[reference]/send-files";
import { entrySchema } from "@/lib/domain/intake/entry";
import { prepareRequest } from "@/lib/requests/advance/create";
import { openEntryReceiver } from "@/lib/requests/conversation/receive";
import { enterRequest } from "@/lib/requests/intake/enter-request";
import { packTexts } from "@/lib/requests/intake/form-draft";
import { translatorFor } from "@/lib/words/words";

/** Stores a request that a team member enters. Its files are sealed and stored as they arrive. */
export const POST = formRoute<{ desk: string }>(async (request, { desk }) => {
  const language = await staffLanguage();
  const page = `/desk/${encodeURIComponent(desk)}/requests/new?form=enter`;
  if (!(await signedIn())) return signedOut(request, page, language);
  const { ctx } = await staffContext(desk);
  const prepared = prepareRequest();
  let reference = "";
  const refused = await receiveUpload(request, {
    open: () => openEntryReceiver(ctx, prepared),
    schema: entrySchema,
    wrong: fieldsOf,
    work: async (input, uploads) => {
      ({ reference } = await enterRequest(ctx, input, { prepared, uploads }));
    },
  });
  if (refused) {
    const { problem, texts, cut } = refused;
    if (acceptsJson(request)) return problemJson(problem, translatorFor(language));
    return (cut ? problemPageWith : redirectBackWith)(page, problem, await packTexts(ctx, texts));
  }
  const next = `/desk/${ctx.desk.slug}/requests/${reference}?done=enter.${ctx.now.getTime()}`;
  await rememberDone(next);
  return acceptsJson(request) ? Response.json({ next }) : seeOther(next);
});
