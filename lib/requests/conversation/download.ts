import type { Readable } from "node:stream";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import type { File, Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { countUse } from "@/lib/platform/http/rate-limit";
import { log } from "@/lib/platform/log";
import { findUndoWindow } from "@/lib/requests/consequences/undo-window";
import { fileContent, fileName, requireDownloadable } from "@/lib/requests/record/files/files";
import { type LoadedRequest, lockRequest, requireKey } from "@/lib/requests/record/load-request";

/** A file to download. The caller reads `content` to its end or destroys it. */
export type Download = { name: string; type: string; content: Readable };

type Where = { reference: string } | { id: string };

/** How often a requester can download one file. Staff can send it again. */
const MOST_DOWNLOADS = 20;
/** Another try within an hour is the same download: a phone that loses its connection locks nobody out. */
const SAME_DOWNLOAD_MS = 3_600_000;

type Counted = Pick<File, "downloads" | "lastDownloadAt">;

const isRepeat = ({ lastDownloadAt }: Counted, now: Date): boolean =>
  lastDownloadAt !== null && now.getTime() - lastDownloadAt.getTime() < SAME_DOWNLOAD_MS;

/** Whether the requester has downloaded the file as often as allowed. */
export const isUsedUp = (file: Counted, now: Date): boolean =>
  file.downloads >= MOST_DOWNLOADS && !isRepeat(file, now);

/** Opens a file for the requester, until its last day and up to `MOST_DOWNLOADS` times. Each download is logged. */
export async function downloadFile(
  ctx: Context,
  { requestId, fileId }: { requestId: string; fileId: string },
): Promise<Download> {
  await countUse("download", fileId, ctx.now);
  return openFile(ctx, { id: requestId }, fileId, (tx, file) => countDownload(ctx, tx, file));
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
 * Opens a file for staff of the desk. The download is logged but not counted, because the count shows whether the
 * requester has the response.
 */
export async function readStaffFile(
  ctx: Context,
  { reference, fileId }: { reference: string; fileId: string },
): Promise<Download> {
  requirePermission(ctx.actor, "request.read");
  return openFile(ctx, { reference }, fileId);
}

/**
 * Reads the row first and opens the content outside of any transaction, so that a slow storage blocks nobody. Then the
 * file is checked again and the download is logged: a file that cannot be opened was not downloaded.
 */
async function openFile(
  ctx: Context,
  where: Where,
  fileId: string,
  allow: (tx: Tx, file: File) => Promise<void> = async () => undefined,
): Promise<Download> {
  const { file, key } = await ctx.db(async (tx) =>
    findFile(ctx, tx, await lockRequest(ctx, tx, where), fileId),
  );
  const content = await fileContent(file, key).catch(async (error) => {
    // A file that was deleted since the row was read has an error of its own, and is no failure of the storage.
    await ctx.db(async (tx) => findFile(ctx, tx, await lockRequest(ctx, tx, where), fileId));
    log().error({ desk: ctx.desk.slug, file: fileId, err: error }, "a stored file cannot be read");
    throw new Problem("unavailable", message("problem.files.unreadable"));
  });
  if (!content) throw new Problem("not-found", message("problem.files.erased"));
  try {
    await ctx.db(async (tx) => {
      const request = await lockRequest(ctx, tx, where);
      await allow(tx, (await findFile(ctx, tx, request, fileId)).file);
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

// A file that awaits approval is not part of a response yet. A requester who guesses its address gets `not-found`.
const isHidden = ({ actor }: Context, { purpose, state }: File): boolean =>
  purpose === "proposed" && (actor.kind !== "staff" || state === "deleted");

async function findFile(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  fileId: string,
): Promise<{ file: File; key: Buffer }> {
  const key = requireKey(request);
  const named = /^fil_[\w-]+$/.test(fileId);
  const where = { id: fileId, requestId: request.id, purpose: { not: "taken-back" } };
  const file = named ? await tx.file.findFirst({ where }) : null;
  // The requester gets no file of a step that can still be undone.
  const undoable = ctx.actor.kind === "subject" ? await findUndoWindow(ctx, tx, request) : null;
  if (!file || isHidden(ctx, file) || undoable?.files.includes(file.id)) {
    throw new Problem("not-found", message("problem.files.notFound"));
  }
  requireDownloadable(file);
  return { file, key };
}
