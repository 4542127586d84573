import { readFlash } from "@/app/_door/answer";
import type { Staff } from "@/app/_door/context";
import { countWords } from "@/app/(staff)/desk/[desk]/frame";
import { BULK_NAMES, bulkTitle } from "@/components/desk/bulk/bulk-words";
import { BulkUndo } from "@/components/desk/forms/undo";
import { SelectionBar } from "@/components/desk/inbox/selection-bar";
import { ErrorSummary } from "@/components/form/error-summary";
import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { BULK_ACTS, BULK_STEPS } from "@/lib/domain/inbox/bulk";
import { type InboxQuery, isNarrowed } from "@/lib/domain/inbox/inbox";
import { mayTake } from "@/lib/domain/request/step-rules";
import type { UnfinishedBulkAction } from "@/lib/requests/bulk/bulk-view";
import { countViews, type FoundRequests } from "@/lib/requests/inbox/find";
import { undo } from "./[id]/actions";

const actsOf = ({ ctx }: Staff) =>
  BULK_ACTS.filter((act) => mayTake(ctx.actor, BULK_STEPS[act])).map((value) => ({
    value,
    label: t(BULK_NAMES[value]),
  }));

/** Whether the member may use any bulk action. */
export const mayUseBulkActions = (staff: Staff): boolean => actsOf(staff).length > 0;

export interface ChooseRowsProps {
  readonly staff: Staff;
  readonly query: InboxQuery;
  readonly found: FoundRequests;
  readonly page: string;
}

/** The bar above the list: bulk actions for the selected rows, or for all that match. */
export async function ChooseRows({ staff, query, found, page }: ChooseRowsProps) {
  const acts = actsOf(staff);
  if (acts.length === 0) return null;
  const filled = Object.entries(query).filter(([, value]) => value);
  return (
    <SelectionBar
      action={`${page}/bulk/choose`}
      acts={acts}
      query={Object.fromEntries(filled)}
      rows={found.rows.length}
      matching={await matchingOf(staff, query, found)}
    />
  );
}

/**
 * The label for selecting all matching requests, with their number if it is known; `null` if this page shows all of
 * them.
 */
async function matchingOf({ ctx }: Staff, query: InboxQuery, { next }: FoundRequests) {
  if (!next && !query.after) return null;
  if (isNarrowed(query)) return t("pages.bulk.allMatching");
  const count = countWords((await countViews(ctx))[query.view]);
  return t("pages.bulk.allMatchingCount", { count });
}

/** The problem with the last selection in the list. */
export async function SelectionProblem({ number }: { readonly number: string }) {
  const flash = await readFlash(t, number);
  return flash ? (
    <ErrorSummary title={t("browser.form.problem")} errors={[{ id: "", message: flash.message }]} />
  ) : null;
}

interface UnderWayProps {
  readonly acts: readonly UnfinishedBulkAction[];
  readonly slug: string;
  readonly page: string;
}

/** The member's bulk actions that have not finished, with a button to undo them as long as that is possible. */
export function UnfinishedBulkActions({ acts, slug, page }: UnderWayProps) {
  return acts.map(({ id, act, total, state, undoMs }) => (
    <Notice key={id} live>
      <p>
        {t.rich(state === "waiting" ? "pages.bulk.startsSoon" : "pages.bulk.inProgress", {
          act: <a href={`${page}/bulk/${id}`}>{bulkTitle(act, total)}</a>,
        })}
      </p>
      <BulkUndo
        id={id}
        page={page}
        undoMs={undoMs}
        offered={state === "waiting"}
        action={undo.bind(null, slug)}
      />
    </Notice>
  ));
}
