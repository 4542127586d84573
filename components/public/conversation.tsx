import type { FileView } from "@/lib/domain/request/view";
import type { Translate } from "@/lib/words/translator";
import { formatInstant } from "@/lib/words/words";
import { type Ended, formatSize, unavailableReason } from "./own-file";

export interface ConversationProps {
  readonly messages: readonly {
    readonly from: "desk" | "subject";
    readonly at: string;
    readonly text: string;
    readonly files: readonly (FileView & Ended)[];
  }[];
  /** The desk's name, as the sender of its messages. */
  readonly desk: string;
  readonly path: string;
  readonly zone: string;
  readonly t: Translate;
}

/** The messages between the desk and the requester, oldest first. */
export function Conversation({ messages, desk, path, zone, t }: ConversationProps) {
  if (messages.length === 0) return null;
  return (
    <section className="flow mt-9">
      <h2>{t("form.own.messages")}</h2>
      <ol className="grid gap-6">
        {messages.map(({ from, at, text, files }) => (
          <li key={at} className="border-s-4 border-line ps-4">
            <p className="text-small text-ink-soft">
              <strong className="text-ink">
                <bdi dir="auto">{from === "desk" ? desk : t("form.own.fromYou")}</bdi>
              </strong>{" "}
              <time dateTime={at}>{formatInstant(t, new Date(at), zone)}</time>
            </p>
            <p className="whitespace-pre-line wrap-anywhere" dir="auto">
              {text}
            </p>
            {files.length > 0 ? <Files files={files} path={path} t={t} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

const Files = ({
  files,
  path,
  t,
}: Pick<ConversationProps, "path" | "t"> & {
  readonly files: readonly (FileView & Ended)[];
}) => (
  <ul className="mt-2 grid gap-1">
    {files.map((file) => {
      const unavailable = unavailableReason(t, file);
      return (
        <li key={file.id}>
          {unavailable ? (
            <bdi dir="auto">{file.name}</bdi>
          ) : (
            <a className="inline-flex min-h-11 items-center" href={`${path}/files/${file.id}`}>
              <bdi dir="auto">{file.name}</bdi>
            </a>
          )}{" "}
          <span className="text-small text-ink-soft">
            {unavailable ?? formatSize(t, file.size)}
          </span>
        </li>
      );
    })}
  </ul>
);
