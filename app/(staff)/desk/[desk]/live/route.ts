import { staffContext } from "@/app/_door/context";
import { noHead } from "@/app/_door/download";
import { orNotFound } from "@/app/(staff)/found";
import { changesList } from "@/lib/domain/inbox/live";
import { live } from "@/lib/platform/live/live";
import { NOTIFICATIONS_EVENT } from "@/lib/requests/consequences/notification";
import { requestIdOf } from "@/lib/requests/inbox/presence";
import { liveQuery } from "./live-query";
import { accessCheck, liveStream } from "./live-stream";

type Props = { params: Promise<{ desk: string }> };

/**
 * A stream that stays open and says when the page has to fetch its state again: that of one request, of the desk's
 * lists, or of the member's notifications.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const staff = await staffContext((await params).desk);
  const { request: reference, notifications } = liveQuery(request.url);
  const chain = reference ? await orNotFound(requestIdOf(staff.ctx, reference)) : null;
  const stream = liveStream({
    live: live(),
    desk: staff.ctx.desk.id,
    concerns: (note) => {
      if (note.event === NOTIFICATIONS_EVENT) return note.actor === staff.member.userId;
      return chain ? note.chain === chain : !notifications && changesList(note.event);
    },
    allowed: await accessCheck(staff),
    signal: request.signal,
  });
  return stream ?? new Response(null, { status: 503, headers: { "retry-after": "15" } });
}

/** The response to a HEAD request would never end. */
export const HEAD = noHead;
