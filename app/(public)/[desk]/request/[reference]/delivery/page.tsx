import type { Metadata } from "next";
import { toldHere } from "@/app/_door/answer";
import { deskOf, one, type Query, titled } from "@/app/(public)/_letter/desk";
import { Letter } from "@/app/(public)/_letter/letter";
import { Locked } from "@/app/(public)/_letter/locked";
import { opened } from "@/app/(public)/_letter/request-path";
import { nextOf } from "@/app/(public)/[desk]/request/[reference]/next-page";
import { DeliveryForm } from "@/components/request/delivery-form";
import { ToldProblem } from "@/components/request/told";
import { deliveriesOf } from "@/lib/requests/choose-delivery";

type Props = {
  params: Promise<{ desk: string; reference: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const desk = await deskOf((await params).desk);
  const wrong = (await toldHere(one((await searchParams).told))) !== null;
  return titled(desk, desk.words("own.delivery.title"), wrong);
}

/** How the person wants to get an answer that hands something over. */
export default async function DeliveryPage({ params, searchParams }: Props) {
  const { desk: slug, reference: typed } = await params;
  const query = await searchParams;
  const found = await opened(slug, typed);
  const { desk, path, subject, own } = found;
  const { words, policy } = desk;
  const here = `${path}/delivery`;
  const told = await toldHere(one(query.told));
  if (!subject) {
    const mailed = one(query.mailed) !== undefined;
    const next = nextOf(path, query, here);
    return <Locked {...{ found, here, next, mailed, told }} lead={words("form.door.lead")} />;
  }
  const problem = told?.fields.session ? null : told;
  return (
    <Letter desk={desk} back={path} backText={words("form.file.back")}>
      <ToldProblem told={problem} ids={["by", "postal"]} words={words} />
      {own?.delivery && own.mayChooseDelivery ? (
        <DeliveryForm
          action={`${here}/send`}
          ways={deliveriesOf(policy)}
          chosen={told?.values.by ?? own.delivery.by}
          postal={told?.values.postal ?? own.delivery.postal}
          errors={problem?.fields ?? {}}
          words={words}
        />
      ) : (
        <>
          <h1>{words("own.delivery.title")}</h1>
          <p>{words("own.delivery.tooLate")}</p>
        </>
      )}
    </Letter>
  );
}
