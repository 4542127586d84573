import { Field } from "@/components/form/field";
import { FileInput } from "@/components/form/file-input";
import { Submit } from "@/components/form/submit";
import type { Translate } from "@/lib/words/translator";

/** A message to the desk, with files. After an error, the form comes back with what was typed and the messages. */
export function ReplyForm({
  action,
  once,
  typed,
  errors,
  accept,
  most,
  about,
  t,
}: {
  readonly action: string;
  /** The idempotency key. It is new for each rendering of the page, so a form that is sent twice is stored once. */
  readonly once: string;
  readonly typed?: string;
  readonly errors: Record<string, string>;
  readonly accept: readonly string[];
  /** The purpose of a message in the current state of the request. */
  readonly about: "open" | "unidentified" | "answered";
  readonly most: { readonly files: number; readonly megabytes: number };
  readonly t: Translate;
}) {
  const errorPrefix = t("form.common.errorPrefix");
  return (
    <section id="add" className="flow mt-9" data-print="no">
      <h2>{about === "answered" ? t("form.own.write") : t(`own.reply.${about}`)}</h2>
      {about === "answered" ? null : <p>{t(`own.reply.${about}Lead`)}</p>}
      <form
        id="typed"
        className="flow"
        method="post"
        action={action}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="idempotencyKey" value={once} />
        <Field
          kind="textarea"
          name="text"
          label={t("form.own.text")}
          hint={t("form.own.textHint")}
          defaultValue={typed}
          error={errors.text}
          errorPrefix={errorPrefix}
        />
        <FileInput
          name="files"
          multiple
          accept={accept.join(",")}
          label={t("form.own.attach")}
          optionalLabel={t("form.common.optional")}
          hint={t("form.own.attachHint", most)}
          error={errors.files}
          errorPrefix={errorPrefix}
        />
        <Submit variant="secondary">{t("form.own.sendMessage")}</Submit>
      </form>
    </section>
  );
}
