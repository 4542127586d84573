import { fieldsOf } from "@/app/_door/action";
import { formRoute } from "@/app/_door/answer";
import { signedIn, staffContext, staffLanguage } from "@/app/_door/context";
import { receiveUpload } from "@/app/_door/upload/receive-upload";
import { goOn, refuse, signedOut } from "@/app/(staff)/desk/[desk]/requests/[reference]/send-files";
import { entrySchema } from "@/lib/domain/intake/entry";
import { prepareRequest } from "@/lib/requests/advance/create";
import { openEntryReceiver } from "@/lib/requests/conversation/receive";
import { enterRequest } from "@/lib/requests/intake/enter-request";

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
  if (refused) return refuse(request, ctx, page, { ...refused, language });
  const done = `done=enter.${ctx.now.getTime()}`;
  return goOn(request, `/desk/${ctx.desk.slug}/requests/${reference}?${done}`);
});
