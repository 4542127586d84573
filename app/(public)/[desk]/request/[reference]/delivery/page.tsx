import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import {
  type OwnPageProps,
  ownPage,
  ownTitle,
} from "@/app/(public)/[desk]/request/[reference]/own-page";
import { DeliveryForm } from "@/components/public/delivery-form";
import { ServerProblem } from "@/components/public/server-problem";
import { deliveriesOf } from "@/lib/requests/decision/choose-delivery";

export const generateMetadata = (props: OwnPageProps): Promise<Metadata> =>
  ownTitle(props, ({ t }) => t("own.delivery.title"));

/** The page on which requesters choose how they receive a response with data or files. */
export default async function DeliveryPage(props: OwnPageProps): Promise<ReactNode> {
  return ownPage(props, { name: "delivery" }, ({ desk, path, here, own, typed, problem }) => {
    const { t, policy } = desk;
    return (
      <PublicPage
        desk={desk}
        back={path}
        backText={t("form.file.back")}
        keeps={own?.mayChooseDelivery && { by: `${desk.home}/language` }}
      >
        <ServerProblem told={problem} ids={["by", "postal"]} t={t} />
        {own?.delivery && own.mayChooseDelivery ? (
          <DeliveryForm
            action={`${here}/send`}
            ways={deliveriesOf(policy)}
            chosen={typed.by ?? own.delivery.by}
            postal={typed.postal ?? own.delivery.postal}
            errors={problem?.fields ?? {}}
            t={t}
          />
        ) : (
          <>
            <h1>{t("own.delivery.title")}</h1>
            <p>{t("own.delivery.tooLate")}</p>
          </>
        )}
      </PublicPage>
    );
  });
}
