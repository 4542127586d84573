import { Readable } from "node:stream";
import type { Download } from "@/lib/requests/conversation/download";

/** The response with a file as a download. Browsers neither display nor execute it, and caches do not store it. */
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

/** Refuses a HEAD request with 405, because reading only the headers must not count as a download. */
export const noHead = (): Response =>
  new Response(null, { status: 405, headers: { allow: "GET" } });

/**
 * The content-disposition header of a download (RFC 6266): the full name for browsers that support `filename*`, and an
 * ASCII name for all others.
 */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
