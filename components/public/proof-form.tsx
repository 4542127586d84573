import { FileInput } from "@/components/form/file-input";
import { Notice } from "@/components/form/notice";
import { Submit } from "@/components/form/submit";
import type { AuthorityProof } from "@/lib/domain/identity/acting";
import type { Translate } from "@/lib/words/translator";

export interface AskedProofs {
  readonly identity: boolean;
  readonly authority: boolean;
  readonly proofs: readonly AuthorityProof[];
}

/** Which proofs are needed, what to black out first, and the form to send them. */
export function ProofForm({
  action,
  requested: { identity, authority, proofs },
  error,
  accept,
  most,
  t,
}: {
  readonly action: string;
  readonly requested: AskedProofs;
  readonly error: string | undefined;
  readonly accept: readonly string[];
  readonly most: { readonly files: number; readonly megabytes: number };
  readonly t: Translate;
}) {
  return (
    <form className="flow" method="post" action={action} encType="multipart/form-data" noValidate>
      <h1>{t(identity ? "proof.title" : "proof.authorityTitle")}</h1>
      {identity ? <p>{t("proof.identityLead")}</p> : null}
      {authority ? (
        <>
          <p>{t("proof.authorityLead")}</p>
          <ul className="list-disc ps-6">
            {proofs.map((proof) => (
              <li key={proof}>{t(`acting.proofs.${proof}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p>{t("proof.copy")}</p>
      <Notice title={t("proof.blackTitle")}>
        <p>{t("proof.black")}</p>
        <p>{t("proof.blackOther")}</p>
      </Notice>
      <p>{t("proof.deleted")}</p>
      <FileInput
        name="files"
        multiple
        accept={accept.join(",")}
        label={t("proof.files")}
        hint={t("form.own.attachHint", most)}
        error={error}
        errorPrefix={t("form.common.errorPrefix")}
      />
      <Submit>{t("proof.send")}</Submit>
    </form>
  );
}
