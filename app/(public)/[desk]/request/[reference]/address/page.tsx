import type { Metadata } from "next";
import { toldHere } from "@/app/_door/answer";
import { isFresh } from "@/app/_door/subject";
import { deskOf, one, type PublicDesk, type Query, titled } from "@/app/(public)/_letter/desk";
import { Letter } from "@/app/(public)/_letter/letter";
import { Locked, type Told } from "@/app/(public)/_letter/locked";
import { opened } from "@/app/(public)/_letter/request-path";
import { nextOf } from "@/app/(public)/[desk]/request/[reference]/next-page";
import { CodeField } from "@/components/form/code-field";
import { Field } from "@/components/form/field";
import { Notice } from "@/components/form/notice";
import { Submit } from "@/components/form/submit";
import { ToldProblem } from "@/components/request/told";
import { awaitedAddress } from "@/lib/requests/correct-address";
import { CODE_MINUTES } from "@/lib/requests/proof";

type Props = {
  params: Promise<{ desk: string; reference: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const desk = await deskOf((await params).desk);
  const wrong = (await toldHere(one((await searchParams).told))) !== null;
  return titled(desk, desk.words("own.address.title"), wrong);
}

/** Another address for a confirmed request: it changes once the code that goes there comes back. */
export default async function AddressPage({ params, searchParams }: Props) {
  const { desk: slug, reference: typed } = await params;
  const query = await searchParams;
  const found = await opened(slug, typed);
  const { desk, path, subject, own } = found;
  const here = `${path}/address`;
  const told = await toldHere(one(query.told));
  // Whoever moves the address gets the files: it wants as fresh a code as they do.
  if (!subject || !isFresh(subject, desk.ctx.now)) {
    return (
      <Locked
        {...{ found, here, told }}
        next={nextOf(path, query, here)}
        lead={desk.words("own.address.doorLead")}
        mailed={one(query.mailed) !== undefined}
      />
    );
  }
  const { words } = desk;
  const problem = told?.fields.session ? null : told;
  const awaited =
    one(query.code) === undefined ? null : await awaitedAddress(desk.ctx, subject.requestId);
  return (
    <Letter desk={desk} back={path} backText={words("form.file.back")}>
      <ToldProblem told={problem} ids={["email", "code"]} words={words} />
      <h1>{words("own.address.title")}</h1>
      {!own?.mayChangeAddress ? <p>{words("own.address.tooLate")}</p> : null}
      {own?.mayChangeAddress && awaited ? (
        <EnterCode {...{ desk, here, awaited }} error={problem?.fields.code} />
      ) : null}
      {own?.mayChangeAddress && !awaited ? (
        <NewAddress {...{ desk, here }} email={own.email} told={told} />
      ) : null}
    </Letter>
  );
}

const strong = (text: unknown) => (
  <strong>
    <bdi dir="ltr">{text as string}</bdi>
  </strong>
);

function NewAddress({
  desk: { words },
  here,
  email,
  told,
}: {
  readonly desk: PublicDesk;
  readonly here: string;
  readonly email: string;
  readonly told: Told;
}) {
  return (
    <>
      <p>{words.rich("own.address.lead", { email, address: strong })}</p>
      <form className="flow" method="post" action={`${here}/send`} noValidate>
        <Field
          kind="email"
          name="email"
          autocomplete="email"
          label={words("own.address.label")}
          hint={words("own.address.hint")}
          defaultValue={told?.values.email}
          error={told?.fields.email}
          errorPrefix={words("form.common.errorPrefix")}
        />
        <Submit>{words("own.address.send")}</Submit>
      </form>
    </>
  );
}

function EnterCode({
  desk: { words },
  here,
  awaited,
  error,
}: {
  readonly desk: PublicDesk;
  readonly here: string;
  readonly awaited: string;
  readonly error: string | undefined;
}) {
  return (
    <>
      <Notice tone="good" live>
        <p>{words.rich("own.address.mailed", { email: awaited, address: strong })}</p>
      </Notice>
      <form className="flow" method="post" action={`${here}/code`} noValidate>
        <CodeField
          name="code"
          label={words("own.address.code")}
          hint={words("form.door.hint", { minutes: CODE_MINUTES })}
          error={error}
          errorPrefix={words("form.common.errorPrefix")}
        />
        <Submit>{words("own.address.change")}</Submit>
      </form>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here}>
          {words("own.address.again")}
        </a>
      </p>
    </>
  );
}
