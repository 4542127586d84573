import { ActPanel, type ActPanelProps } from "@/components/desk/forms/action-form";
import { EmailCountdown } from "@/components/desk/forms/seconds-left";
import { t } from "@/components/i18n/translate";
import type { UndoOffer } from "@/lib/domain/decision/undo";

export interface UndoSendProps {
  readonly page: string;
  readonly action: ActPanelProps["action"];
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
      <EmailCountdown ms={offer?.ms ?? 0} />
    </p>
  </ActPanel>
);
