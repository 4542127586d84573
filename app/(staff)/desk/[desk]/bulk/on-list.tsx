import { toldHere } from "@/app/_door/answer";
import type { Staff } from "@/app/_door/context";
import { countWords } from "@/app/(staff)/desk/[desk]/frame";
import { BulkUndo } from "@/components/desk/bulk/bulk-undo";
import { BULK_NAMES, bulkTitle } from "@/components/desk/bulk/bulk-words";
import { ChooseBar } from "@/components/desk/inbox/selection-bar";
import { ErrorSummary } from "@/components/form/error-summary";
import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { BULK_ACTS, BULK_STEPS } from "@/lib/domain/inbox/bulk";
import { type InboxQuery, isNarrowed } from "@/lib/domain/inbox/inbox";
import { mayTake } from "@/lib/domain/request/step-rules";
import type { BulkNow } from "@/lib/requests/bulk/bulk-view";
import { countViews, type Found } from "@/lib/requests/inbox/find";
import { undo } from "./[id]/actions";

const actsOf = ({ ctx }: Staff) =>
  BULK_ACTS.filter((act) => mayTake(ctx.actor, BULK_STEPS[act])).map((value) => ({
    value,
    label: t(BULK_NAMES[value]),
  }));

/** Whether whoever looks may do anything with many requests. */
export const chooses = (staff: Staff): boolean => actsOf(staff).length > 0;

export interface ChooseRowsProps {
  readonly staff: Staff;
  readonly query: InboxQuery;
  readonly found: Found;
  readonly page: string;
}

/** The bar over the list: what to do with the rows that are chosen, or with all that match. */
export async function ChooseRows({ staff, query, found, page }: ChooseRowsProps) {
  const acts = actsOf(staff);
  if (acts.length === 0) return null;
  const given = Object.entries(query).filter(([, value]) => value);
  return (
    <ChooseBar
      action={`${page}/bulk/choose`}
      acts={acts}
      query={Object.fromEntries(given)}
      rows={found.rows.length}
      matching={await matchingOf(staff, query, found)}
    />
  );
}

/** How the rest of the list is called, with its number where that is known; nothing where this page has it all. */
async function matchingOf({ ctx }: Staff, query: InboxQuery, { next }: Found) {
  if (!next && !query.after) return null;
  if (isNarrowed(query)) return t("pages.bulk.allMatching");
  const count = countWords((await countViews(ctx))[query.view]);
  return t("pages.bulk.allMatchingCount", { count });
}

/** What a choice in the list lacked. */
export async function Told({ number }: { readonly number: string }) {
  const told = await toldHere(number);
  return told ? (
    <ErrorSummary title={t("browser.form.problem")} errors={[{ id: "", message: told.message }]} />
  ) : null;
}

interface UnderWayProps {
  readonly acts: readonly BulkNow[];
  readonly slug: string;
  readonly page: string;
}

/** What one has started for many requests and is not through yet, to be undone as long as that is possible. */
export function UnderWay({ acts, slug, page }: UnderWayProps) {
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
