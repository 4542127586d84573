import type { Metadata } from "next";
import { toldHere } from "@/app/_door/answer";
import { deskOf, one, type Query, titled } from "@/app/(public)/_letter/desk";
import { Letter } from "@/app/(public)/_letter/letter";
import { Locked } from "@/app/(public)/_letter/locked";
import { opened } from "@/app/(public)/_letter/request-path";
import { nextOf } from "@/app/(public)/[desk]/request/[reference]/next-page";
import { Field } from "@/components/form/field";
import { Submit } from "@/components/form/submit";
import { ToldProblem } from "@/components/request/told";
import { needsDetails } from "@/lib/domain/submission";

type Props = {
  params: Promise<{ desk: string; reference: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { desk: slug, reference } = await params;
  const desk = await deskOf(slug);
  const { own } = await opened(slug, reference);
  const right = own?.remedies?.appeal?.right ?? "appeal";
  const wrong = (await toldHere(one((await searchParams).told))) !== null;
  return titled(desk, desk.words(`own.appeal.${right}Title`), wrong);
}

/** An appeal or complaint to the desk against its answer, where the law lets one make it here. */
export default async function AppealPage({ params, searchParams }: Props) {
  const { desk: slug, reference: typed } = await params;
  const query = await searchParams;
  const found = await opened(slug, typed);
  const { desk, path, subject, own } = found;
  const { words } = desk;
  const here = `${path}/appeal`;
  const told = await toldHere(one(query.told));
  if (!subject) {
    const mailed = one(query.mailed) !== undefined;
    const next = nextOf(path, query, here);
    return <Locked {...{ found, here, next, mailed, told }} lead={words("form.door.lead")} />;
  }
  const problem = told?.fields.session ? null : told;
  const appeal = own?.mayAppeal ? own.remedies?.appeal : null;
  const right = appeal?.right ?? "appeal";
  return (
    <Letter desk={desk} back={path} backText={words("form.file.back")}>
      <ToldProblem told={problem} ids={["details"]} words={words} />
      <h1>{words(`own.appeal.${right}Title`)}</h1>
      {appeal ? (
        <>
          <p>{words("letters.routes.appeal", appeal)}</p>
          <p>{words("own.appeal.own")}</p>
          <form className="flow" method="post" action={`${here}/send`} noValidate>
            <Field
              kind="textarea"
              name="details"
              label={words(`own.appeal.${right}Label`)}
              optionalLabel={needsDetails(right) ? undefined : words("form.common.optional")}
              hint={words(`own.appeal.${right}Hint`)}
              defaultValue={told?.values.details}
              error={problem?.fields.details}
              errorPrefix={words("form.common.errorPrefix")}
            />
            <Submit>{words(`own.appeal.${right}Send`)}</Submit>
          </form>
        </>
      ) : (
        <p>{words("own.appeal.none")}</p>
      )}
    </Letter>
  );
}
