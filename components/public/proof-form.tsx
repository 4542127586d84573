import { FileInput } from "@/components/form/file-input";
import { Notice } from "@/components/form/notice";
import { Submit } from "@/components/form/submit";
import type { ProofOf } from "@/lib/domain/identity/acting";
import type { Words } from "@/lib/words/words";

export interface AskedProofs {
  readonly identity: boolean;
  readonly authority: boolean;
  readonly proofs: readonly ProofOf[];
}

/** What is to be shown, what to black out first, and where to send it. */
export function ProofForm({
  action,
  asked: { identity, authority, proofs },
  error,
  accept,
  most,
  words,
}: {
  readonly action: string;
  readonly asked: AskedProofs;
  readonly error: string | undefined;
  readonly accept: readonly string[];
  readonly most: { readonly files: number; readonly megabytes: number };
  readonly words: Words;
}) {
  return (
    <form className="flow" method="post" action={action} encType="multipart/form-data" noValidate>
      <h1>{words(identity ? "proof.title" : "proof.authorityTitle")}</h1>
      {identity ? <p>{words("proof.identityLead")}</p> : null}
      {authority ? (
        <>
          <p>{words("proof.authorityLead")}</p>
          <ul className="list-disc ps-6">
            {proofs.map((proof) => (
              <li key={proof}>{words(`acting.proofs.${proof}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p>{words("proof.copy")}</p>
      <Notice title={words("proof.blackTitle")}>
        <p>{words("proof.black")}</p>
        <p>{words("proof.blackOther")}</p>
      </Notice>
      <p>{words("proof.deleted")}</p>
      <FileInput
        name="files"
        multiple
        accept={accept.join(",")}
        label={words("proof.files")}
        hint={words("form.own.attachHint", most)}
        error={error}
        errorPrefix={words("form.common.errorPrefix")}
      />
      <Submit>{words("proof.send")}</Submit>
    </form>
  );
}
