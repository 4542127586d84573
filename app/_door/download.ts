import { Readable } from "node:stream";
import type { Download } from "@/lib/requests/conversation/download";

/** A file as a download: never shown in a page's place, never run, never kept by a cache. */
export const fileResponse = ({ name, type, content }: Download): Response =>
  new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": type,
      "content-disposition": attachment(name),
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "cache-control": "private, no-store",
    },
  });

/** A look at the headers must not count as a download. */
export const noHead = (): Response =>
  new Response(null, { status: 405, headers: { allow: "GET" } });

/** RFC 6266: the name in full for browsers that read it, a plain one for those that do not. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
