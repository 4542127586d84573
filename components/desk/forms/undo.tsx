import { t } from "@/components/i18n/translate";
import type { UndoOffer } from "@/lib/domain/decision/undo";
import { ActPanel, type ActPanelProps } from "./action-form";
import { SecondsLeft } from "./seconds-left";

export interface UndoSendProps extends Pick<ActPanelProps, "page" | "action"> {
  readonly offer: UndoOffer | null;
}

/** Undoes what was just sent. A click that comes too late gets an error message. */
export const UndoSend = ({ page, action, offer }: UndoSendProps) => (
  <ActPanel
    key={offer?.seq}
    id="take-back"
    page={page}
    action={action}
    offered={offer !== null}
    hidden={{ seq: String(offer?.seq ?? "") }}
    submit={t("desk.undo")}
  >
    <p>
      <SecondsLeft ms={offer?.ms ?? 0} of="email" />
    </p>
  </ActPanel>
);

export interface BulkUndoProps extends Pick<ActPanelProps, "id" | "page" | "action"> {
  readonly offered: boolean;
  readonly undoMs: number;
}

/** Undoes a bulk action that has not started yet. */
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
      <SecondsLeft ms={undoMs} of="bulk" />
    </p>
  </ActPanel>
);
