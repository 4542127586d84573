import { Readable } from "node:stream";
import { type MessageText, message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { type FileState, type FileView, isDownloadable } from "@/lib/domain/request/view";
import type { Context } from "@/lib/platform/context";
import type { File, Tx } from "@/lib/platform/database/db";
import { openStream } from "@/lib/platform/files/seal-stream";
import { storage } from "@/lib/platform/files/storage";
import { type Bytes, open, seal } from "@/lib/platform/keys/crypto";
import { type LoadedRequest, requireKey } from "@/lib/requests/record/load-request";
import { requireDeskSpace, storedBytes } from "./desk-storage";
import { claimObjects } from "./stored-objects";

const nameContext = (id: string): string => `file:${id}:name`;
export const contentContext = (id: string): string => `file:${id}:content`;

/** A checked file in the storage, sealed for one request. Its row is not written yet. */
export type Upload = {
  id: string;
  requestId: string;
  storageKey: string;
  name: string;
  type: string;
  size: number;
  sha256: Bytes;
  state: FileState;
};

type Adding = {
  uploads: Upload[];
  purpose: "attachment" | "result" | "proof" | "proposed" | "evidence";
  message?: string;
  expiresAt?: Date;
};

/** Writes the rows of uploaded files. Returns their ids. */
export async function addFiles(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  { uploads, purpose, message, expiresAt }: Adding,
): Promise<string[]> {
  if (uploads.length === 0) return [];
  const key = requireKey(request);
  if (uploads.some(({ requestId }) => requestId !== request.id)) {
    throw new Error("A file was taken in for another request.");
  }
  await claimObjects(
    tx,
    uploads.map(({ storageKey }) => storageKey),
  );
  await tx.file.createMany({
    data: uploads.map(({ id, name, ...facts }) => ({
      ...facts,
      id,
      deskId: ctx.desk.id,
      messageId: message ?? null,
      purpose,
      name: seal(key, name, nameContext(id)),
      expiresAt: expiresAt ?? null,
      createdAt: ctx.now,
    })),
  });
  requireDeskSpace(ctx, await storedBytes(ctx, tx));
  return uploads.map(({ id }) => id);
}

/** The name of a file, or “erased” where the personal data was erased. */
export const fileName = (file: Pick<File, "id" | "name">, key: Buffer | null): string =>
  key && file.name ? open(key, file.name, nameContext(file.id)).toString() : "erased";

/** The content of a file, decrypted while it is read; `null` where it was destroyed. */
export async function fileContent(
  { id, storageKey, content }: Pick<File, "id" | "storageKey" | "content">,
  key: Buffer,
): Promise<Readable | null> {
  if (content) return Readable.from([open(key, content, contentContext(id))]);
  if (!storageKey) return null;
  const sealed = await (await storage()).get(storageKey);
  const plain = Readable.from(openStream(key, contentContext(id), sealed), { objectMode: false });
  return plain.once("close", () => sealed.destroy());
}

const NOT_FETCHED: Partial<Record<FileState, MessageText>> = {
  quarantined: message("problem.files.awaitingScan"),
  infected: message("problem.files.infected"),
  deleted: message("problem.files.proofDeleted"),
  expired: message("problem.files.expired"),
  withdrawn: message("problem.files.withdrawn"),
  unscannable: message("problem.files.unscannable"),
};

// A withdrawn file keeps its content while the reopening of its request can still be undone.
const stateOf = ({ state, withdrawnAt }: Pick<File, "state" | "withdrawnAt">): FileState =>
  withdrawnAt ? "withdrawn" : (state as FileState);

/** Throws where nobody can download this file: the virus check forbids it, or it was deleted or withdrawn. */
export function requireDownloadable(file: Pick<File, "state" | "withdrawnAt">): void {
  const state = stateOf(file);
  if (isDownloadable(state)) return;
  throw new Problem("conflict", NOT_FETCHED[state] ?? message("problem.files.notFound"));
}

/** What is shown of a file. Its content is not needed and not read. */
export const fileView = (
  file: Omit<File, "content">,
  held: Pick<LoadedRequest, "key">,
): FileView => ({
  id: file.id,
  name: fileName(file, held.key),
  state: stateOf(file),
  type: file.type,
  size: file.size,
  downloads: file.downloads,
  expiresAt: file.expiresAt?.toISOString() ?? null,
});
