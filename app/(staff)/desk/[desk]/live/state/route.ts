import { type Staff, staffContext, staffLanguage } from "@/app/_door/context";
import { liveQuery } from "@/app/(staff)/desk/[desk]/live/live-query";
import { orNotFound } from "@/app/(staff)/found";
import type {
  InboxUpdate,
  NotificationsUpdate,
  RequestUpdate,
} from "@/components/desk/live/live-state";
import { eventWords } from "@/components/request/event-words";
import { env } from "@/lib/platform/env";
import { listNews, requestNews } from "@/lib/requests/inbox/news";
import { countNotifications } from "@/lib/requests/notifications/notifications";
import { translateText } from "@/lib/words/message-text";
import { translatorFor } from "@/lib/words/words";

type Props = { params: Promise<{ desk: string }> };

/** What happened since a page was rendered, and which other members have the request open. The page shows both. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const staff = await staffContext((await params).desk);
  const { request: reference, notifications, since } = liveQuery(request.url);
  const state = reference
    ? await requestState(staff, reference, Number.parseInt(since, 10) || 0)
    : notifications
      ? { build: env().BUILD_ID }
      : await listState(staff, since);
  return Response.json({ ...state, notifications: await notificationsState(staff) });
}

async function notificationsState({ ctx }: Staff): Promise<NotificationsUpdate> {
  const { count, newestAt, wakesAt } = await countNotifications(ctx);
  return {
    at: ctx.now.toISOString(),
    count,
    newest: newestAt?.toISOString() ?? "",
    again: wakesAt && wakesAt.getTime() - ctx.now.getTime(),
  };
}

async function requestState(
  { ctx }: Staff,
  reference: string,
  since: number,
): Promise<RequestUpdate> {
  const { news, names, present, again } = await orNotFound(
    requestNews(ctx, { reference, since: Math.max(0, Math.min(since, 2 ** 31 - 1)) }),
  );
  const t = translatorFor(await staffLanguage());
  const nameOf = (id: string) => names.get(id) ?? t("activity.formerMember");
  const changes = news.map(({ seq, event, facts, actor, mine, quiet }) => ({
    seq,
    actor: translateText(t, actor),
    silent: mine || quiet,
    what: eventWords(t, event, facts, nameOf).title,
  }));
  return { build: env().BUILD_ID, changes, present, again };
}

async function listState({ ctx }: Staff, since: string): Promise<InboxUpdate> {
  const mark = new Date(since);
  const changed = Number.isNaN(mark.getTime()) ? 0 : await listNews(ctx, mark);
  return { build: env().BUILD_ID, since, changed };
}
