import { z } from "zod";
import { formRoute } from "@/app/_door/answer";
import { opened } from "@/app/(public)/_requester/request-path";
import { receiveFiles } from "@/app/(public)/[desk]/request/[reference]/receive-files";
import { sendProofs } from "@/lib/requests/identity/verify";

type Params = { desk: string; reference: string };

/** Receives a copy of a document, for identity verification or as proof of authority. */
export const POST = formRoute<Params>(async (request, params) => {
  const found = await opened(params.desk, params.reference);
  const { desk, reference, path } = found;
  return receiveFiles(found, request, {
    step: "prove",
    schema: z.object({}),
    wrong: () => ({}),
    work: (_, uploads) => sendProofs(desk.ctx, reference, uploads),
    back: `${path}/proof`,
    next: `${path}?done=proved`,
  });
});
