import { cookies } from "next/headers";
import { cache } from "react";
import { cookieName, cookieOptions } from "@/app/_door/cookies";
import {
  type Draft,
  type DraftHandle,
  emptyDraft,
  newDraftHandle,
  readDraft,
  saveDraft,
} from "@/lib/requests/intake/form-draft";
import { deskOf, type PublicDesk } from "./desk";

const nameOf = (slug: string): string => cookieName("draft", slug);
const SECONDS = 24 * 3600;

export type StoredDraft = { handle: DraftHandle; draft: Draft };

/** The draft of this browser at this desk, or `null` if there is none or it has expired. */
export const draftHere = cache(async (slug: string): Promise<StoredDraft | null> => {
  const { ctx } = await deskOf(slug);
  const handle = (await cookies()).get(nameOf(slug))?.value;
  const draft = await readDraft(ctx, handle);
  return handle && draft ? { handle, draft } : null;
});

export const freshDraft = (): StoredDraft => ({ handle: newDraftHandle(), draft: emptyDraft() });

export async function keepDraft(
  { ctx, slug }: PublicDesk,
  { handle, draft }: StoredDraft,
): Promise<void> {
  await saveDraft(ctx, handle, draft);
  (await cookies()).set(nameOf(slug), handle, cookieOptions(SECONDS));
}

/** Deletes the only key of the draft from the browser. After that, nobody can read the draft. */
export async function forgetDraft({ slug }: PublicDesk): Promise<void> {
  (await cookies()).set(nameOf(slug), "", cookieOptions(0));
}
