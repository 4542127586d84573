import { notFound } from "next/navigation";
import { staffContext } from "@/app/_door/context";
import { orNotFound } from "@/app/(staff)/found";
import { readStaffFile } from "@/lib/requests/staff-file";

type Params = { desk: string; reference: string; file: string };

/** A file as a download: never shown in the page's place, never kept by a cache. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { desk, reference, file } = await params;
  const { ctx } = await staffContext(desk);
  const { name, type, content } = await orNotFound(readStaffFile(ctx, { reference, fileId: file }));
  if (content.length === 0) notFound();
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": type,
      "content-length": String(content.length),
      "content-disposition": `attachment; filename="file"; filename*=UTF-8''${rfc5987(name)}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
    },
  });
}

/** RFC 5987 lets fewer characters stand than `encodeURIComponent` does. */
const rfc5987 = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
