import type { FileView } from "@/lib/domain/view";
import type { Context } from "@/lib/platform/context";
import { newId, open, seal, sha256 } from "@/lib/platform/crypto";
import type { File, Tx } from "@/lib/platform/db";
import type { Upload } from "@/lib/platform/files";
import { type Held, requireKey } from "./held";

const nameContext = (id: string): string => `file:${id}:name`;
const contentContext = (id: string): string => `file:${id}:content`;

type Adding = {
  uploads: Upload[];
  purpose: "attachment" | "result";
  message?: string;
  expiresAt?: Date;
};

/** Stores checked uploads under the request's key and answers with their ids. */
export async function addFiles(
  ctx: Context,
  tx: Tx,
  request: Held,
  { uploads, purpose, message, expiresAt }: Adding,
): Promise<string[]> {
  const key = requireKey(request);
  const ids: string[] = [];
  for (const { name, type, content } of uploads) {
    const id = newId("fil");
    await tx.file.create({
      data: {
        id,
        deskId: ctx.desk.id,
        requestId: request.id,
        messageId: message ?? null,
        purpose,
        type,
        size: content.length,
        sha256: sha256(content),
        name: seal(key, name, nameContext(id)),
        content: seal(key, content, contentContext(id)),
        expiresAt: expiresAt ?? null,
        createdAt: ctx.now,
      },
    });
    ids.push(id);
  }
  return ids;
}

/** A file's own name, or a word in its place where the person's data was erased. */
export const fileName = (file: Pick<File, "id" | "name">, key: Buffer | null): string =>
  key && file.name ? open(key, file.name, nameContext(file.id)).toString() : "erased";

export const fileContent = (file: Pick<File, "id" | "content">, key: Buffer): Buffer | null =>
  file.content ? open(key, file.content, contentContext(file.id)) : null;

/** What is shown of a file: never its content, which a list has no need to read. */
export const fileView = (file: Omit<File, "content">, held: Pick<Held, "key">): FileView => ({
  id: file.id,
  name: fileName(file, held.key),
  type: file.type,
  size: file.size,
  downloads: file.downloads,
  expiresAt: file.expiresAt?.toISOString() ?? null,
});
