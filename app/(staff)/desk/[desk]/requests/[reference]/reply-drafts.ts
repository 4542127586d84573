import type { Drafts } from "@/components/desk/request/step-props";
import { t } from "@/components/i18n/translate";
import type { Context } from "@/lib/platform/context";
import { readStaffDrafts, type StaffDraft } from "@/lib/requests/consequences/staff-draft";
import { formatInstant } from "@/lib/words/words";

/** What the member has started to write on this request, as the page shows it. */
export async function draftsOf(
  ctx: Context,
  reference: string,
  { page, zone }: { page: string; zone: string },
): Promise<Drafts> {
  const { message, note, again } = await readStaffDrafts(ctx, reference);
  const shown = (draft: StaffDraft | null) => ({
    text: draft?.text ?? "",
    said: draft
      ? t("pages.request.draftSavedOn", { day: formatInstant(t, draft.updatedAt, zone) })
      : "",
  });
  return {
    address: `${page}/draft`,
    since: ctx.now.toISOString(),
    message: shown(message),
    note: shown(note),
    again,
  };
}
