import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isFresh } from "@/app/_door/subject";
import { CodePage } from "@/app/(public)/_requester/code-page";
import { deskOf, one, type Query, titled } from "@/app/(public)/_requester/desk";
import { isWrong, readRequesterFlash } from "@/app/(public)/_requester/flash";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import { opened } from "@/app/(public)/_requester/request-path";
import { OwnFile, unavailableReason } from "@/components/public/own-file";
import { ServerProblem } from "@/components/public/server-problem";
import { ButtonLink } from "@/components/ui/button";

type Params = { desk: string; reference: string; file: string };
type Props = { params: Promise<Params>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const desk = await deskOf((await params).desk);
  const wrong = isWrong(await readRequesterFlash(desk, one((await searchParams).told)));
  return titled(desk, desk.t("form.file.title"), wrong);
}

/** The details of one file and its download button, once a fresh code was entered. */
export default async function FilePage({ params, searchParams }: Props) {
  const { desk: slug, reference: typed, file: id } = await params;
  const query = await searchParams;
  const found = await opened(slug, typed);
  const { desk, path, subject, own } = found;
  const { t, policy } = desk;
  const here = `${path}/files/${encodeURIComponent(id)}`;
  const flash = await readRequesterFlash(desk, one(query.told));
  if (!subject || !isFresh(subject, desk.ctx.now)) {
    const mailed = one(query.mailed) !== undefined;
    return (
      <CodePage
        found={found}
        here={here}
        mailed={mailed}
        told={flash}
        lead={t("form.door.fileLead")}
      />
    );
  }
  const files = [...(own?.results ?? []), ...(own?.messages ?? []).flatMap((one) => one.files)];
  const file = files.find((one) => one.id === id);
  if (!file) notFound();
  const unavailable = unavailableReason(t, file);
  return (
    <PublicPage desk={desk} back={path} backText={t("form.file.back")}>
      <ServerProblem told={flash} ids={[]} t={t} />
      <h1>{t("form.file.title")}</h1>
      <OwnFile file={file} zone={policy.zone} t={t} />
      {unavailable ? (
        <p>{unavailable}</p>
      ) : (
        <ButtonLink variant="primary" href={`${here}/get`}>
          {t("form.file.button")}
        </ButtonLink>
      )}
    </PublicPage>
  );
}
