import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import {
  type OwnPageProps,
  ownPage,
  ownTitle,
} from "@/app/(public)/[desk]/request/[reference]/own-page";
import { Field } from "@/components/form/field";
import { Submit } from "@/components/form/submit";
import { routeWords } from "@/components/public/own-remedies";
import { ServerProblem } from "@/components/public/server-problem";
import { needsDetails } from "@/lib/domain/intake/submission";

export const generateMetadata = (props: OwnPageProps): Promise<Metadata> =>
  ownTitle(props, ({ t }, own) => t(`own.appeal.${own?.remedies?.appeal?.right ?? "appeal"}Title`));

/** An appeal or complaint to the desk about its response, if the law allows the requester to make it here. */
export default async function AppealPage(props: OwnPageProps): Promise<ReactNode> {
  return ownPage(props, { name: "appeal" }, ({ desk, path, here, own, typed, problem }) => {
    const { t } = desk;
    const appeal = own?.mayAppeal ? own.remedies?.appeal : null;
    const right = appeal?.right ?? "appeal";
    return (
      <PublicPage
        desk={desk}
        back={path}
        backText={t("form.file.back")}
        keeps={appeal ? { by: `${desk.home}/language` } : false}
      >
        <ServerProblem told={problem} ids={["details"]} t={t} />
        <h1>{t(`own.appeal.${right}Title`)}</h1>
        {appeal ? (
          <>
            <p>{t("emails.routes.appeal", routeWords(appeal, t))}</p>
            <p>{t("own.appeal.own")}</p>
            <form id="typed" className="flow" method="post" action={`${here}/send`} noValidate>
              <Field
                kind="textarea"
                name="details"
                label={t(`own.appeal.${right}Label`)}
                optionalLabel={needsDetails(right) ? undefined : t("form.common.optional")}
                hint={t(`own.appeal.${right}Hint`)}
                defaultValue={typed.details}
                error={problem?.fields.details}
                errorPrefix={t("form.common.errorPrefix")}
              />
              <Submit>{t(`own.appeal.${right}Send`)}</Submit>
            </form>
          </>
        ) : (
          <p>{t("own.appeal.none")}</p>
        )}
      </PublicPage>
    );
  });
}
