import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";

interface StorageNoticeProps {
  /** In bytes; `null` while there is space. */
  readonly storage: {
    readonly bytes: number;
    readonly limit: number;
    readonly full: boolean;
  } | null;
}

const gigabytes = (bytes: number): number => bytes / 1024 ** 3;

/** Shown on every staff page while the storage for files is full or nearly full. */
export function StorageNotice({ storage }: StorageNoticeProps) {
  if (!storage) return null;
  const { bytes, limit, full } = storage;
  return (
    <div className="mb-4">
      <Notice tone="warning" title={full ? t("desk.storage.full") : t("desk.storage.nearlyFull")}>
        <p>
          {t("desk.storage.used", { used: gigabytes(bytes), limit: gigabytes(limit) })}{" "}
          {t("desk.storage.makeRoom")}
        </p>
      </Notice>
    </div>
  );
}
