import { Notice } from "@/components/form/notice";
import { say } from "@/components/speech/say";

interface StorageNoticeProps {
  /** In bytes; `null` while there is room. */
  readonly storage: {
    readonly bytes: number;
    readonly limit: number;
    readonly full: boolean;
  } | null;
}

const gigabytes = (bytes: number): number => bytes / 1024 ** 3;

/** On every page of the desk while its storage for files is full or nearly full. */
export function StorageNotice({ storage }: StorageNoticeProps) {
  if (!storage) return null;
  const { bytes, limit, full } = storage;
  return (
    <div className="mb-4">
      <Notice
        tone="warning"
        title={
          full ? say("The storage for files is full") : say("The storage for files is nearly full")
        }
      >
        <p>
          {say(
            "The files of this desk take up {used, number, ::.0} of {limit, number, ::.##} GB. When these are used up, neither requesters nor the team can send files.",
            { used: gigabytes(bytes), limit: gigabytes(limit) },
          )}{" "}
          {say(
            "To make room, withdraw files or erase closed requests. The operator can raise the limit with DESK_FILES_GB.",
          )}
        </p>
      </Notice>
    </div>
  );
}
