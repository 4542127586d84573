import { Notice } from "@/components/form/notice";
import { ButtonLink } from "@/components/ui/button";
import type { FileView } from "@/lib/domain/request/view";
import type { Translate } from "@/lib/words/translator";
import { formatSize, unavailableReason } from "./own-file";
import type { AskedProofs } from "./proof-form";

/** The proofs that are still needed before data is given out, and the files that were sent as proof. */
export function OwnProofs({
  requestedProofs,
  files,
  path,
  t,
}: {
  readonly requestedProofs: AskedProofs | null;
  readonly files: readonly FileView[];
  readonly path: string;
  readonly t: Translate;
}) {
  return (
    <>
      {requestedProofs ? (
        <Notice tone="warning" title={t("proof.row")}>
          {requestedProofs.identity ? <p>{t("proof.rowIdentity")}</p> : null}
          {requestedProofs.authority ? (
            <>
              <p>{t("proof.rowAuthority")}:</p>
              <ul className="list-disc ps-6">
                {requestedProofs.proofs.map((proof) => (
                  <li key={proof}>{t(`acting.proofs.${proof}`)}</li>
                ))}
              </ul>
            </>
          ) : null}
          <div data-print="no">
            <ButtonLink href={`${path}/proof`}>{t("proof.go")}</ButtonLink>
          </div>
        </Notice>
      ) : null}
      {files.length > 0 ? (
        <section className="flow mt-9">
          <h2>{t("proof.sentTitle")}</h2>
          <ul className="grid gap-1">
            {files.map((file) => (
              <li key={file.id}>
                <bdi dir="auto">{file.name}</bdi>{" "}
                <span className="text-small text-ink-soft">
                  {unavailableReason(t, file) ?? formatSize(t, file.size)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
