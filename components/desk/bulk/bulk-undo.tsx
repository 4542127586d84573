import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { SecondsLeft } from "@/components/desk/forms/seconds-left";
import { t } from "@/components/i18n/translate";

export interface BulkUndoProps {
  readonly id: string;
  readonly page: string;
  readonly action: Act;
  readonly offered: boolean;
  readonly undoMs: number;
}

/** Undoes a bulk action that has not started yet. A click that comes too late gets an error message. */
export const BulkUndo = ({ id, page, action, offered, undoMs }: BulkUndoProps) => (
  <ActPanel
    id={`undo-${id}`}
    page={page}
    action={action}
    offered={offered}
    hidden={{ bulk: id }}
    submit={t("desk.undo")}
    variant="primary"
  >
    <p>
      <SecondsLeft ms={undoMs} />
    </p>
  </ActPanel>
);
