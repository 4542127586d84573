import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Letter } from "@/app/(public)/_letter/letter";
import {
  type OwnPageProps,
  ownPage,
  ownTitle,
} from "@/app/(public)/[desk]/request/[reference]/own-page";
import { Field } from "@/components/form/field";
import { Submit } from "@/components/form/submit";
import { routeWords } from "@/components/public/own-remedies";
import { ToldProblem } from "@/components/public/told";
import { needsDetails } from "@/lib/domain/intake/submission";

export const generateMetadata = (props: OwnPageProps): Promise<Metadata> =>
  ownTitle(props, ({ words }, own) =>
    words(`own.appeal.${own?.remedies?.appeal?.right ?? "appeal"}Title`),
  );

/** An appeal or complaint to the desk against its answer, where the law lets one make it here. */
export default async function AppealPage(props: OwnPageProps): Promise<ReactNode> {
  return ownPage(props, { name: "appeal" }, ({ desk, path, here, own, typed, problem }) => {
    const { words } = desk;
    const appeal = own?.mayAppeal ? own.remedies?.appeal : null;
    const right = appeal?.right ?? "appeal";
    return (
      <Letter
        desk={desk}
        back={path}
        backText={words("form.file.back")}
        keeps={appeal ? { by: `${desk.home}/language` } : false}
      >
        <ToldProblem told={problem} ids={["details"]} words={words} />
        <h1>{words(`own.appeal.${right}Title`)}</h1>
        {appeal ? (
          <>
            <p>{words("letters.routes.appeal", routeWords(appeal, words))}</p>
            <p>{words("own.appeal.own")}</p>
            <form id="typed" className="flow" method="post" action={`${here}/send`} noValidate>
              <Field
                kind="textarea"
                name="details"
                label={words(`own.appeal.${right}Label`)}
                optionalLabel={needsDetails(right) ? undefined : words("form.common.optional")}
                hint={words(`own.appeal.${right}Hint`)}
                defaultValue={typed.details}
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
  });
}
