import type { Metadata } from "next";
import { toldHere } from "@/app/_door/answer";
import { one, type Query, titled } from "@/app/(public)/_letter/desk";
import { Letter } from "@/app/(public)/_letter/letter";
import { Locked } from "@/app/(public)/_letter/locked";
import { opened } from "@/app/(public)/_letter/request-path";
import { nextOf } from "@/app/(public)/[desk]/request/[reference]/next-page";
import { ProofForm } from "@/components/request/proof-form";
import { ToldProblem } from "@/components/request/told";
import { ACCEPTED, MAX_FILE_BYTES, MAX_FILES } from "@/lib/platform/files";

type Props = {
  params: Promise<{ desk: string; reference: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { desk: slug, reference } = await params;
  const { desk, own } = await opened(slug, reference);
  const wrong = (await toldHere(one((await searchParams).told))) !== null;
  const title = own?.asked && !own.asked.identity ? "proof.authorityTitle" : "proof.title";
  return titled(desk, desk.words(title), wrong);
}

/** Where a copy of a document is sent that shows who asks, or that they may act for somebody else. */
export default async function ProofPage({ params, searchParams }: Props) {
  const { desk: slug, reference: typed } = await params;
  const query = await searchParams;
  const found = await opened(slug, typed);
  const { desk, path, subject, own } = found;
  const { words } = desk;
  const here = `${path}/proof`;
  const told = await toldHere(one(query.told));
  if (!subject) {
    const mailed = one(query.mailed) !== undefined;
    const next = nextOf(path, query, here);
    return <Locked {...{ found, here, next, mailed, told }} lead={words("form.door.lead")} />;
  }
  const problem = told?.fields.session ? null : told;
  return (
    <Letter desk={desk} back={path} backText={words("form.file.back")}>
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
}
