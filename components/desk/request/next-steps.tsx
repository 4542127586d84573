import { ActPanel } from "@/components/desk/forms/action-form";
import { keyOf } from "@/components/desk/palette/actions-table";
import { t } from "@/components/i18n/translate";
import { andWords } from "@/components/request/names";
import { KeyHint } from "@/components/ui/key-hint";
import { translateText } from "@/lib/words/message-text";
import type { LabelKey } from "@/lib/words/translator";
import { approvalWords } from "./approval-words";
import { stepPanels } from "./step-panels";
import type { StepsProps, StepsView } from "./step-props";

/**
 * The next step with its form open and the only filled button, and below it all other possible steps. Every panel
 * keeps its place by its React key, so that a form that comes back keeps what was typed.
 */
export function Steps(props: StepsProps) {
  const { request, page } = props;
  const panels = stepPanels(props);
  const next = panels.find(({ id, offered }) => offered && id === nextPanelId(request));
  const others = panels.filter((panel) => panel !== next);
  return (
    <section id="steps" aria-labelledby="next-step" className="grid gap-2" data-print="no">
      <h2 key="next-heading" id="next-step" className="flex items-center justify-between gap-2">
        {t("browser.action.nextStep")}
        <KeyHint keys={keyOf("steps")} />
      </h2>
      <p key="next-words">{nextWords(props)}</p>
      {[
        ...(next
          ? [<ActPanel key={next.id} {...next} page={page} standing variant="primary" />]
          : []),
        others.some(({ offered }) => offered) ? (
          <h3 key="others-heading" className="mt-3">
            {t("steps.other")}
          </h3>
        ) : null,
        ...others.map((panel) => <ActPanel key={panel.id} {...panel} page={page} name="step" />),
      ]}
    </section>
  );
}

/** The id of the panel of the next step; `null` if there is none. */
function nextPanelId({
  state,
  assignee,
  steps,
  questions,
  deadline,
  identity,
  proposal,
}: StepsView): string | null {
  if (proposal?.state === "waiting") return "approve";
  if (steps.includes("assign") && !assignee) return "take";
  const replied = questions.find((question) => question.replied);
  if (replied) return `resume-${replied.reason}`;
  if (deadline.state === "paused") return null;
  if (state === "open") return identity.lacks.length > 0 ? "verify" : "fulfil";
  return state === "answered" ? "close" : null;
}

function nextWords({ request, me }: StepsProps): string {
  const { state, assignee, steps } = request;
  const approvalText = approvalWords(request);
  if (approvalText) return approvalText;
  if (steps.length === 0) return t(READ_ONLY[state]);
  if (state === "unconfirmed" || state === "lapsed") {
    return t("verification.next");
  }
  if (!assignee && steps.includes("assign")) return t("steps.next.unassigned");
  const waiting = questionWords(request);
  if (state === "open" && waiting) return waiting;
  if (state === "open" && request.identity.unshown)
    return translateText(t, request.identity.unshown);
  if (state === "open") {
    return assignee?.id === me
      ? t("steps.next.assignedToYou")
      : assignee
        ? t("steps.next.assignedTo", { name: assignee.name })
        : t("steps.next.noAssignee");
  }
  return state === "answered" ? t("steps.next.closeResponded") : t("steps.next.nothing");
}

function questionWords({ questions, deadline }: StepsView): string | null {
  const asked = andWords(
    t,
    questions.map(({ reason }) => t(`askings.${reason}`)),
  );
  if (questions.some(({ replied }) => replied)) {
    return t("steps.next.replied", { asked });
  }
  return deadline.state === "paused" ? t("steps.next.waiting", { asked }) : null;
}

const READ_ONLY: Record<StepsView["state"], LabelKey> = {
  unconfirmed: "steps.readOnly.unconfirmed",
  lapsed: "steps.readOnly.lapsed",
  open: "steps.readOnly.open",
  answered: "steps.readOnly.answered",
  closed: "steps.next.nothing",
};
