import { backWith, seeOther } from "@/app/_door/answer";
import { fileResponse, noHead } from "@/app/_door/download";
import { said } from "@/app/_door/said";
import { isFresh } from "@/app/_door/subject";
import { opened } from "@/app/(public)/_letter/request-path";
import { Problem } from "@/lib/domain/problem/problem";
import { downloadFile } from "@/lib/requests/conversation/download";

type Params = { desk: string; reference: string; file: string };

/** The file itself, for the person with a fresh code. Each try is logged. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { desk: slug, reference, file: fileId } = await params;
  const { desk, path, subject } = await opened(slug, reference);
  // The page asks for the code, says that the time has passed, or that there is no such file.
  const address = `${path}/files/${encodeURIComponent(fileId)}`;
  const page = () => seeOther(address);
  if (!subject || !isFresh(subject, desk.ctx.now)) return page();
  try {
    return fileResponse(await downloadFile(desk.ctx, { requestId: subject.requestId, fileId }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const passes = error.code === "too-many" || error.code === "unavailable";
    return passes ? backWith(address, said(error, desk.t)) : page();
  }
}

export const HEAD = noHead;
