import { formRoute } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { staffContext } from "@/app/_door/context";
import { orNotFound } from "@/app/(staff)/found";
import { parseReference } from "@/lib/domain/request/reference";
import { recordPresence } from "@/lib/requests/inbox/presence";

const LIMIT = 1024;
const TAB = /^[\w-]{8,64}$/;

/** A browser tab reports that a member has a request open, is writing there, or has left. */
export const POST = formRoute<{ desk: string }>(async (request, { desk }) => {
  const { ctx } = await staffContext(desk);
  const { request: named = "", tab = "", at = "" } = textsOf(await readForm(request, LIMIT));
  const reference = parseReference(named);
  if (!reference || !TAB.test(tab)) return new Response(null, { status: 400 });
  await orNotFound(
    recordPresence(ctx, { reference, tab, writing: at === "writing", gone: at === "gone" }),
  );
  return new Response(null, { status: 204 });
});
