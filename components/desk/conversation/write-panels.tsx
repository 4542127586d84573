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

const foot = ({ address, since, ...begun }: StepsProps["drafts"], kind: "message" | "note") => (
  <ReplyDraft address={address} since={since} kind={kind} {...begun[kind]} />
);

function MessagePanel(props: PanelProps) {
  const { request, act, drafts, templates, page, accept, begun } = props;
  const { groups, address, settings, put } = templates;
  return (
    <ActPanel
      id="message"
      label={t("browser.action.message")}
      keyHint="r"
      also="reply message"
      name="write"
      page={page}
      action={act("message")}
      hidden={{ idempotencyKey: props.once }}
      offered={request.steps.includes("message")}
      begun={begun}
      foot={foot(drafts, "message")}
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

function NotePanel({ request, act, drafts, page, begun, once }: PanelProps) {
  return (
    <ActPanel
      id="note"
      label={t("browser.action.note")}
      keyHint="n"
      also="internal comment"
      name="write"
      page={page}
      action={act("note")}
      hidden={{ idempotencyKey: once }}
      offered={request.steps.includes("note")}
      begun={begun}
      foot={foot(drafts, "note")}
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
