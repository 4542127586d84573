import { problemPage } from "@/app/_door/answer";
import { staffContext } from "@/app/_door/context";
import { fileResponse, noHead } from "@/app/_door/download";
import { orNotFound } from "@/app/(staff)/found";
import { Problem } from "@/lib/domain/problem/problem";
import { readStaffFile } from "@/lib/requests/conversation/download";

type Params = { desk: string; reference: string; file: string };

/** A file for the members of the desk. Each download is logged. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { desk, reference, file } = await params;
  const { ctx } = await staffContext(desk);
  try {
    return fileResponse(await orNotFound(readStaffFile(ctx, { reference, fileId: file })));
  } catch (error) {
    if (error instanceof Problem) return problemPage("problem.files.cannotDownload", error);
    throw error;
  }
}

export const HEAD = noHead;
