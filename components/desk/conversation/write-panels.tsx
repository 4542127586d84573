import { ActPanel } from "@/components/desk/forms/action-form";
import { ByPost, isByPost } from "@/components/desk/request/by-post";
import type { StepsProps } from "@/components/desk/request/step-props";
import { t } from "@/components/i18n/translate";
import { translateText } from "@/lib/words/message-text";
import { appendText } from "./append-text";
import { ReplyDraft } from "./draft-status";
import { TemplateChoice } from "./template-choice";

/**
 * The forms for a message to the requester and for an internal note. They are separate, so that a note is never sent.
 */
export function Conversation(props: StepsProps) {
  const { drafts, templates } = props;
  const writing = drafts.message.text || templates.asked;
  const begun = writing ? "message" : drafts.note.text ? "note" : null;
  return (
    <div className="grid gap-2" data-print="no">
      <MessagePanel {...props} begun={begun === "message"} />
      <NotePanel {...props} begun={begun === "note"} />
    </div>
  );
}

type PanelProps = StepsProps & { readonly begun: boolean };

/** What both panels have in common. */
const shared = (props: PanelProps, kind: "message" | "note") => {
  const { address, since, ...drafts } = props.drafts;
  return {
    label: t(`browser.action.${kind}`),
    name: "write",
    page: props.page,
    action: props.act(kind),
    hidden: { idempotencyKey: props.once },
    offered: props.request.steps.includes(kind),
    begun: props.begun,
    foot: <ReplyDraft address={address} since={since} kind={kind} {...drafts[kind]} />,
  };
};

function MessagePanel(props: PanelProps) {
  const { request, drafts, templates, accept } = props;
  const { groups, address, settings, put } = templates;
  return (
    <ActPanel
      {...shared(props, "message")}
      id="message"
      also="reply message"
      keyHint="r"
      fields={[
        {
          kind: "textarea",
          name: "text",
          label: t("bulk.field.message"),
          hint: t("steps.message.hint"),
          initial: put ? appendText(drafts.message.text, put.text) : drafts.message.text,
        },
        ...(request.noFiles
          ? []
          : [
              {
                kind: "files",
                name: "files",
                label: t("decision.files"),
                optional: true,
                accept,
              } as const,
            ]),
      ]}
      submit={t("steps.message.submit")}
    >
      {isByPost("message", request) ? <ByPost /> : null}
      {request.noFiles ? (
        <p>{t("steps.message.noFiles", { why: translateText(t, request.noFiles) })}</p>
      ) : null}
      {groups.length > 0 ? (
        <TemplateChoice
          draft={drafts.address}
          address={address}
          groups={groups}
          settings={settings}
          missing={put?.missing ?? []}
        />
      ) : null}
    </ActPanel>
  );
}

function NotePanel(props: PanelProps) {
  const { request, drafts } = props;
  return (
    <ActPanel
      {...shared(props, "note")}
      id="note"
      also="internal comment"
      keyHint="n"
      fields={[
        {
          kind: "textarea",
          name: "text",
          label: t("activity.noteLabel"),
          hint: t("steps.note.hint"),
          mentionable: request.mentionHandles,
          initial: drafts.note.text,
        },
      ]}
      submit={t("steps.note.submit")}
    />
  );
}

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
