import type { Metadata } from "next";
import { Letter } from "@/app/(public)/_letter/letter";
import {
  type OwnPageProps,
  ownPage,
  ownTitle,
} from "@/app/(public)/[desk]/request/[reference]/own-page";
import { ProofForm } from "@/components/public/proof-form";
import { ToldProblem } from "@/components/public/told";
import { ACCEPTED, MAX_FILE_BYTES, MAX_FILES } from "@/lib/platform/files";

export const generateMetadata = (props: OwnPageProps): Promise<Metadata> =>
  ownTitle(props, ({ words }, own) =>
    words(own?.asked && !own.asked.identity ? "proof.authorityTitle" : "proof.title"),
  );

/** Where a copy of a document is sent that shows who asks, or that they may act for somebody else. */
export default async function ProofPage(props: OwnPageProps) {
  return ownPage(props, { name: "proof" }, ({ desk: found, path, own, here, problem }) => {
    const { words } = found;
    return (
      <Letter desk={found} back={path} backText={words("form.file.back")}>
        <ToldProblem told={problem} ids={["files"]} words={words} />
        {own?.asked ? (
          <ProofForm
            action={`${here}/send`}
            asked={own.asked}
            error={problem?.fields.files}
            accept={ACCEPTED}
            most={{ files: MAX_FILES, megabytes: MAX_FILE_BYTES / 1024 / 1024 }}
            words={words}
          />
        ) : (
          <>
            <h1>{words("proof.title")}</h1>
            <p>{words("proof.none")}</p>
          </>
        )}
      </Letter>
    );
  });
}
