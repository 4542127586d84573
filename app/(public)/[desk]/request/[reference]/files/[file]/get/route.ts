import { redirectBackWith, seeOther } from "@/app/_door/answer";
import { fileResponse, noHead } from "@/app/_door/download";
import { isFresh } from "@/app/_door/subject";
import { opened } from "@/app/(public)/_requester/request-path";
import { Problem } from "@/lib/domain/problem/problem";
import { downloadFile } from "@/lib/requests/conversation/download";

type Params = { desk: string; reference: string; file: string };

/** The file itself, for a requester with a fresh code. Each attempt is logged. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { desk: slug, reference, file: fileId } = await params;
  const { desk, path, subject } = await opened(slug, reference);
  // The page asks for the code, or says that the file has expired or does not exist.
  const address = `${path}/files/${encodeURIComponent(fileId)}`;
  const page = () => seeOther(address);
  if (!subject || !isFresh(subject, desk.ctx.now)) return page();
  try {
    return fileResponse(await downloadFile(desk.ctx, { requestId: subject.requestId, fileId }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const isTemporary = error.code === "too-many" || error.code === "unavailable";
    return isTemporary ? redirectBackWith(address, error) : page();
  }
}

export const HEAD = noHead;
