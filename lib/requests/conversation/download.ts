import type { Readable } from "node:stream";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import type { File, Tx } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";
import { log } from "@/lib/platform/log";
import { countUse } from "@/lib/platform/rate-limit";
import { findUndoWindow } from "@/lib/requests/consequences/undo-window";
import { fileContent, fileName, requireDownloadable } from "@/lib/requests/record/files";
import { type LoadedRequest, lockRequest, requireKey } from "@/lib/requests/record/load-request";

/** A file on its way out. `content` is read to its end or destroyed. */
export type Download = { name: string; type: string; content: Readable };

type Where = { reference: string } | { id: string };

/** How often a requester can download one file. Staff can send it again. */
export const MOST_DOWNLOADS = 20;
/** Another try within an hour is the same download: a phone that loses its connection locks nobody out. */
const SAME_DOWNLOAD_MS = 3_600_000;

type Counted = Pick<File, "downloads" | "lastDownloadAt">;

const isRepeat = ({ lastDownloadAt }: Counted, now: Date): boolean =>
  lastDownloadAt !== null && now.getTime() - lastDownloadAt.getTime() < SAME_DOWNLOAD_MS;

/** Whether the requester has downloaded the file as often as it can be downloaded. */
export const isUsedUp = (file: Counted, now: Date): boolean =>
  file.downloads >= MOST_DOWNLOADS && !isRepeat(file, now);

/** One file of a request for its requester, until its last day and up to `MOST_DOWNLOADS` times. Each try is logged. */
export async function downloadFile(
  ctx: Context,
  { requestId, fileId }: { requestId: string; fileId: string },
): Promise<Download> {
  await countUse("download", fileId, ctx.now);
  return fetched(ctx, { id: requestId }, fileId, (tx, file) => countDownload(ctx, tx, file));
}

async function countDownload({ now }: Context, tx: Tx, file: File): Promise<void> {
  if (file.expiresAt && file.expiresAt <= now) {
    throw new Problem("expired", message("problem.download.lastDayPassed"));
  }
  if (isUsedUp(file, now)) {
    throw new Problem("expired", message("problem.download.limitReached", { n: MOST_DOWNLOADS }));
  }
  if (isRepeat(file, now)) return;
  const data = { downloads: { increment: 1 }, lastDownloadAt: now };
  await tx.file.update({ where: { id: file.id }, data });
}

/**
 * One file of a request for staff of its desk. It is logged, but does not count as fetched: that number
 * tells whether the person has their answer.
 */
export async function readStaffFile(
  ctx: Context,
  { reference, fileId }: { reference: string; fileId: string },
): Promise<Download> {
  requirePermission(ctx.actor, "request.read");
  return fetched(ctx, { reference }, fileId);
}

/**
 * The row is read first and its content opened outside of any transaction: a storage that is slow
 * holds up nobody. Then it is checked again and logged: what cannot be opened was not downloaded.
 */
async function fetched(
  ctx: Context,
  where: Where,
  fileId: string,
  allow: (tx: Tx, file: File) => Promise<void> = async () => undefined,
): Promise<Download> {
  const { file, key } = await ctx.db(async (tx) =>
    ready(ctx, tx, await lockRequest(ctx, tx, where), fileId),
  );
  const content = await fileContent(file, key).catch(async (error) => {
    // Deleted since the row was read: that is told, and is no failure of the storage.
    await ctx.db(async (tx) => ready(ctx, tx, await lockRequest(ctx, tx, where), fileId));
    log().error({ desk: ctx.desk.slug, file: fileId, err: error }, "a stored file cannot be read");
    throw new Problem("unavailable", message("problem.files.unreadable"));
  });
  if (!content) throw new Problem("not-found", message("problem.files.erased"));
  try {
    await ctx.db(async (tx) => {
      const request = await lockRequest(ctx, tx, where);
      await allow(tx, (await ready(ctx, tx, request, fileId)).file);
      await appendEntry(tx, {
        deskId: ctx.desk.id,
        chain: request.id,
        at: ctx.now,
        actor: actorCode(ctx.actor),
        event: "download",
        facts: { file: fileId },
      });
    });
  } catch (error) {
    content.destroy();
    throw error;
  }
  return { name: fileName(file, key), type: file.type, content };
}

// What is only proposed is no answer yet: whoever guesses its address is told that there is nothing.
const isHidden = ({ actor }: Context, { purpose, state }: File): boolean =>
  purpose === "proposed" && (actor.kind !== "staff" || state === "deleted");

async function ready(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  fileId: string,
): Promise<{ file: File; key: Buffer }> {
  const key = requireKey(request);
  const named = /^fil_[\w-]+$/.test(fileId);
  const where = { id: fileId, requestId: request.id, purpose: { not: "taken-back" } };
  const file = named ? await tx.file.findFirst({ where }) : null;
  // What may still be taken back is not handed over yet.
  const act = ctx.actor.kind === "subject" ? await findUndoWindow(ctx, tx, request) : null;
  if (!file || isHidden(ctx, file) || act?.files.includes(file.id)) {
    throw new Problem("not-found", message("problem.files.notFound"));
  }
  requireDownloadable(file);
  return { file, key };
}
