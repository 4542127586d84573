import { ActPanel } from "@/components/desk/forms/action-form";
import type { StepsProps } from "@/components/desk/request/step-props";
import { t } from "@/components/i18n/translate";

interface SendAgainProps {
  readonly letter: string;
  readonly steps: Pick<StepsProps, "act" | "page" | "request">;
}

/** Sends an undelivered email again, for team members who may write to the requester. */
export function SendAgain({ letter, steps }: SendAgainProps) {
  return (
    <div className="mt-2" data-print="no">
      <ActPanel
        id={`again-${letter}`}
        page={steps.page}
        action={steps.act("send-again")}
        offered={steps.request.steps.includes("send-again")}
        hidden={{ letter }}
        submit={t("pages.resendEmail")}
      />
    </div>
  );
}
