import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { deskOf, one, type PublicDesk, type Query, titled } from "@/app/(public)/_requester/desk";
import { isWrong, readRequesterFlash } from "@/app/(public)/_requester/flash";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import { readReceipt, type SentReceipt } from "@/app/(public)/_requester/receipt";
import { AddressForm, strongAddress } from "@/components/public/address-form";
import { ServerProblem } from "@/components/public/server-problem";
import { ButtonLink } from "@/components/ui/button";
import { readUnverifiedAddress } from "@/lib/requests/intake/correct-address";

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const desk = await deskOf((await params).desk);
  const wrong = isWrong(await readRequesterFlash(desk, one((await searchParams).told)));
  return titled(desk, desk.t("own.address.correctTitle"), wrong);
}

/** Another address for a request that this browser sent and whose address is not verified yet. */
export default async function CorrectAddressPage({ params, searchParams }: Props) {
  const desk = await deskOf((await params).desk);
  const { t, home, ctx } = desk;
  const back = `${home}/request/sent`;
  const sent = await readReceipt(desk);
  if (!sent) redirect(back as never);
  const unverified = await readUnverifiedAddress(ctx, sent.requestId);
  if (!unverified) return <Verified desk={desk} sent={sent} />;
  const flash = await readRequesterFlash(desk, one((await searchParams).told));
  return (
    <PublicPage desk={desk} back={back} keeps={{ by: `${home}/language` }}>
      <ServerProblem told={flash} ids={["email"]} t={t} />
      <h1>{t("own.address.correctTitle")}</h1>
      <AddressForm
        action={`${back}/address/send`}
        lead={t.rich("own.address.correctLead", {
          email: unverified.email,
          address: strongAddress,
        })}
        hint={t("own.address.correctHint")}
        submit={t("own.address.correct")}
        typed={flash?.values.email}
        error={flash?.fields.email}
        t={t}
      />
    </PublicPage>
  );
}

function Verified({ desk, sent }: { readonly desk: PublicDesk; readonly sent: SentReceipt }) {
  const { t, home } = desk;
  return (
    <PublicPage desk={desk}>
      <h1>{t("own.address.provedTitle")}</h1>
      <p>{t("own.address.proved")}</p>
      <ButtonLink variant="primary" href={`${home}/request/${sent.reference}/address`}>
        {t("own.address.title")}
      </ButtonLink>
    </PublicPage>
  );
}
