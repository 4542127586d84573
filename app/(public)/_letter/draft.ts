import { cookies } from "next/headers";
import { cache } from "react";
import { cookieOptions } from "@/app/_door/subject";
import {
  type Draft,
  type DraftHandle,
  emptyDraft,
  newDraftHandle,
  readDraft,
  saveDraft,
} from "@/lib/requests/draft";
import { deskOf, type PublicDesk } from "./desk";

const COOKIE = "rightsdesk-draft";
const SECONDS = 24 * 3600;

export type HeldDraft = { handle: DraftHandle; draft: Draft };

/** The draft of this browser at this desk, if it has a living one. */
export const draftHere = cache(async (slug: string): Promise<HeldDraft | null> => {
  const { ctx } = await deskOf(slug);
  const handle = (await cookies()).get(COOKIE)?.value;
  const draft = await readDraft(ctx, handle);
  return handle && draft ? { handle, draft } : null;
});

export const freshDraft = (): HeldDraft => ({ handle: newDraftHandle(), draft: emptyDraft() });

export async function keepDraft(desk: PublicDesk, { handle, draft }: HeldDraft): Promise<void> {
  await saveDraft(desk.ctx, handle, draft);
  (await cookies()).set(COOKIE, handle, cookieOptions(desk.home, SECONDS));
}

/** Takes the only key of the draft from the browser: from then on nobody can read it. */
export async function forgetDraft({ home }: PublicDesk): Promise<void> {
  (await cookies()).set(COOKIE, "", cookieOptions(home, 0));
}
