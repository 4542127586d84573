import type { Metadata } from "next";
import type { ReactNode } from "react";
import { one, type PublicDesk } from "@/app/(public)/_requester/desk";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import {
  type OwnPageProps,
  ownPage,
  ownTitle,
} from "@/app/(public)/[desk]/request/[reference]/own-page";
import { CodeField } from "@/components/form/code-field";
import { Notice } from "@/components/form/notice";
import { Submit } from "@/components/form/submit";
import { AddressForm, strongAddress } from "@/components/public/address-form";
import { ServerProblem } from "@/components/public/server-problem";
import { pendingAddress } from "@/lib/requests/intake/correct-address";
import { CODE_MINUTES } from "@/lib/requests/record/access-code";

export const generateMetadata = (props: OwnPageProps): Promise<Metadata> =>
  ownTitle(props, ({ t }) => t("own.address.title"));

// A change of address gives access to the files, so it needs as fresh a code as they do.
const ACCESS = {
  name: "address" as const,
  fresh: ({ t }: PublicDesk) => t("own.address.doorLead"),
};

/** Another address for a verified request. The address changes once the code that was sent to it is entered here. */
export default async function AddressPage(props: OwnPageProps): Promise<ReactNode> {
  return ownPage(props, ACCESS, async ({ desk, path, here, query, subject, own, ...page }) => {
    const { t } = desk;
    const { typed, problem } = page;
    const awaited =
      one(query.code) === undefined ? null : await pendingAddress(desk.ctx, subject.requestId);
    return (
      <PublicPage
        desk={desk}
        back={path}
        backText={t("form.file.back")}
        keeps={own?.mayChangeAddress && { by: `${desk.home}/language` }}
      >
        <ServerProblem told={problem} ids={["email", "code"]} t={t} />
        <h1>{t("own.address.title")}</h1>
        {!own?.mayChangeAddress ? <p>{t("own.address.tooLate")}</p> : null}
        {own?.mayChangeAddress && awaited ? (
          <EnterCode
            desk={desk}
            here={here}
            awaited={awaited}
            typed={typed.code}
            error={problem?.fields.code}
          />
        ) : null}
        {own?.mayChangeAddress && !awaited ? (
          <AddressForm
            action={`${here}/send`}
            lead={t.rich("own.address.lead", { email: own.email, address: strongAddress })}
            hint={t("own.address.hint")}
            submit={t("own.address.send")}
            typed={typed.email}
            error={problem?.fields.email}
            t={t}
          />
        ) : null}
      </PublicPage>
    );
  });
}

function EnterCode({
  desk: { t },
  here,
  awaited,
  typed,
  error,
}: {
  readonly desk: PublicDesk;
  readonly here: string;
  readonly awaited: string;
  readonly typed: string | undefined;
  readonly error: string | undefined;
}) {
  return (
    <>
      <Notice tone="good" live>
        <p>{t.rich("own.address.mailed", { email: awaited, address: strongAddress })}</p>
      </Notice>
      <form id="typed" className="flow" method="post" action={`${here}/code`} noValidate>
        <CodeField
          name="code"
          label={t("own.address.code")}
          hint={t("form.door.hint", { minutes: CODE_MINUTES })}
          defaultValue={typed}
          error={error}
          errorPrefix={t("form.common.errorPrefix")}
        />
        <Submit>{t("own.address.change")}</Submit>
      </form>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here}>
          {t("own.address.again")}
        </a>
      </p>
    </>
  );
}
