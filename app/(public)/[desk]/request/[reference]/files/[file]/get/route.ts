import { seeOther } from "@/app/_door/answer";
import { isFresh } from "@/app/_door/subject";
import { opened } from "@/app/(public)/_letter/request-path";
import { Problem } from "@/lib/domain/problem";
import { downloadFile } from "@/lib/requests/read-own";

type Params = { desk: string; reference: string; file: string };

/** The file itself, for the person with a fresh code. Each one is counted and logged. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { desk: slug, reference, file: fileId } = await params;
  const { desk, path, subject } = await opened(slug, reference);
  // The page asks for the code, says that the time has passed, or that there is no such file.
  const page = () => seeOther(`${path}/files/${encodeURIComponent(fileId)}`);
  if (!subject || !isFresh(subject, desk.ctx.now)) return page();
  try {
    const { requestId } = subject;
    const { name, type, content } = await downloadFile(desk.ctx, { requestId, fileId });
    return new Response(streamOf(content), { headers: headersOf(name, type, content.length) });
  } catch (error) {
    if (error instanceof Problem) return page();
    throw error;
  }
}

/** A look at the headers must not count as a download. */
export const HEAD = (): Response => new Response(null, { status: 405, headers: { allow: "GET" } });

const CHUNK = 256 * 1024;

function streamOf(content: Buffer): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= content.length) return controller.close();
      controller.enqueue(content.subarray(at, at + CHUNK));
      at += CHUNK;
    },
  });
}

const headersOf = (name: string, type: string, size: number): Record<string, string> => ({
  "content-type": type,
  "content-length": String(size),
  "content-disposition": attachment(name),
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
});

/** RFC 6266: the name in full for browsers that read it, a plain one for those that do not. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
