import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { deskOf, titled } from "@/app/(public)/_requester/desk";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import { opened } from "@/app/(public)/_requester/request-path";
import { Submit } from "@/components/form/submit";

type Props = { params: Promise<{ desk: string; reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const desk = await deskOf((await params).desk);
  return titled(desk, desk.t("form.withdraw.title"));
}

/** Asks for confirmation before a request is withdrawn. */
export default async function WithdrawPage({ params }: Props) {
  const { desk: slug, reference: typed } = await params;
  const { desk, path, subject, own } = await opened(slug, typed);
  if (!subject || !own) redirect(path as never);
  const { t } = desk;
  return (
    <PublicPage desk={desk} back={path}>
      <h1>{t("form.withdraw.title")}</h1>
      {own.mayWithdraw ? (
        <>
          <p>{t("form.withdraw.text")}</p>
          <form method="post" action={`${path}/withdraw/send`}>
            <Submit variant="danger">{t("form.withdraw.button")}</Submit>
          </form>
          <p>
            <a className="alone" href={path}>
              {t("form.withdraw.keep")}
            </a>
          </p>
        </>
      ) : (
        <p>{t("form.withdraw.tooLate")}</p>
      )}
    </PublicPage>
  );
}
