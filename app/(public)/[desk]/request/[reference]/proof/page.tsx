import type { Metadata } from "next";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import {
  type OwnPageProps,
  ownPage,
  ownTitle,
} from "@/app/(public)/[desk]/request/[reference]/own-page";
import { ProofForm } from "@/components/public/proof-form";
import { ServerProblem } from "@/components/public/server-problem";
import { ACCEPTED, MAX_FILE_BYTES, MAX_FILES } from "@/lib/platform/files/files";

export const generateMetadata = (props: OwnPageProps): Promise<Metadata> =>
  ownTitle(props, ({ t }, own) =>
    t(
      own?.requestedProofs && !own.requestedProofs.identity
        ? "proof.authorityTitle"
        : "proof.title",
    ),
  );

/** The page on which requesters send a copy of a document, for identity verification or as proof of authority. */
export default async function ProofPage(props: OwnPageProps) {
  return ownPage(props, { name: "proof" }, ({ desk: found, path, own, here, problem }) => {
    const { t } = found;
    return (
      <PublicPage desk={found} back={path} backText={t("form.file.back")}>
        <ServerProblem told={problem} ids={["files"]} t={t} />
        {own?.requestedProofs ? (
          <ProofForm
            action={`${here}/send`}
            requested={own.requestedProofs}
            error={problem?.fields.files}
            accept={ACCEPTED}
            most={{ files: MAX_FILES, megabytes: MAX_FILE_BYTES / 1024 / 1024 }}
            t={t}
          />
        ) : (
          <>
            <h1>{t("proof.title")}</h1>
            <p>{t("proof.none")}</p>
          </>
        )}
      </PublicPage>
    );
  });
}
