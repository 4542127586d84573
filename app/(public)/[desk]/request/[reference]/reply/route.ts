import { formRoute } from "@/app/_door/answer";
import { opened } from "@/app/(public)/_requester/request-path";
import { receiveFiles } from "@/app/(public)/[desk]/request/[reference]/receive-files";
import { message, messageOf } from "@/lib/domain/problem/message";
import { messageSchema, replyToDesk } from "@/lib/requests/conversation/messages";

type Params = { desk: string; reference: string };

/** Receives a message from the requester to the desk, with files. */
export const POST = formRoute<Params>(async (request, params) => {
  const found = await opened(params.desk, params.reference);
  const { desk, reference, path } = found;
  return receiveFiles(found, request, {
    step: "reply",
    schema: messageSchema,
    wrong: ({ issues }, { text = "" }) => ({
      text: text.trim() === "" ? message("form.error.message") : messageOf(issues[0]?.message),
    }),
    work: (input, uploads) => replyToDesk(desk.ctx, reference, input, uploads),
    back: path,
    next: `${path}?done=replied`,
  });
});
