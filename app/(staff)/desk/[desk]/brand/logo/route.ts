import { formRoute, problemPageWith, redirectBackWith } from "@/app/_door/answer";
import { signedIn, staffContext, staffLanguage } from "@/app/_door/context";
import { readUpload } from "@/app/_door/upload/read-upload";
import {
  acceptsJson,
  goOn,
  problemJson,
  signedOut,
} from "@/app/(staff)/desk/[desk]/requests/[reference]/send-files";
import { seenSchema } from "@/app/(staff)/desk/[desk]/seen-schema";
import { changeBrand } from "@/lib/desks/brand";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Context } from "@/lib/platform/context";
import { MAX_LOGO_BYTES } from "@/lib/platform/files/picture";
import { translatorFor } from "@/lib/words/words";

/** A picture of the size that cameras make is read to its end, so that its sender learns why it cannot be a logo. */
const LIMIT = 16 * 1024 * 1024;

/** Receives the logo of the public pages. It is read as it arrives, and no more of it is kept than a logo may have. */
export const POST = formRoute<{ desk: string }>(async (request, { desk }) => {
  const language = await staffLanguage();
  const page = `/desk/${encodeURIComponent(desk)}/brand`;
  if (!(await signedIn())) return signedOut(request, page, language);
  const { ctx } = await staffContext(desk);
  try {
    await takeLogo(request, ctx);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (acceptsJson(request)) return problemJson(error, translatorFor(language));
    const respond = error.code === "too-large" ? problemPageWith : redirectBackWith;
    return respond(`${page}?form=logo-set`, error);
  }
  return goOn(request, `${page}?done=logo.${ctx.now.getTime()}`);
});

async function takeLogo(request: Request, ctx: Context): Promise<void> {
  const { texts, files, problem } = await readUpload(request, {
    field: "files",
    limit: LIMIT,
    take: ({ content }) => beginning(content),
  });
  if (problem) throw problem;
  const [logo] = files;
  if (!logo || files.length > 1) {
    const onePicture = message("problem.brand.onePicture");
    throw new Problem("invalid", onePicture, { files: onePicture });
  }
  const seen = seenSchema.safeParse(texts);
  if (!seen.success) throw new Problem("invalid", message("problem.reload.page"));
  await changeBrand(ctx, { logo }, seen.data);
}

/** Reads enough of a file to show that it is too large for a logo. The rest is discarded. */
async function beginning(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of content) {
    if (size <= MAX_LOGO_BYTES) kept.push(bytes);
    size += bytes.length;
  }
  return Buffer.concat(kept);
}
