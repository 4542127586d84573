import { Readable } from "node:stream";
import { formRoute } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { staffContext } from "@/app/_door/context";
import { fileResponse } from "@/app/_door/download";
import { inboxQuery } from "@/lib/domain/inbox/inbox";
import { exportRequests, FORMATS } from "@/lib/requests/inbox/export";

const LIMIT = 8 * 1024;

/** Downloads a list as a file. This takes a form and not a link, because every export is logged. */
export const POST = formRoute<{ desk: string }>(async (request, { desk }) => {
  const { ctx } = await staffContext(desk);
  const form = await readForm(request, LIMIT);
  const query = inboxQuery(textsOf(form));
  const format = form.get("format") === "json" ? "json" : "csv";
  const { type, ending } = FORMATS[format];
  const day = ctx.now.toISOString().slice(0, 10);
  return fileResponse({
    name: `${ctx.desk.slug}-${query.view}-${day}.${ending}`,
    type,
    content: Readable.from(await exportRequests(ctx, query, format)),
  });
});
