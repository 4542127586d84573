import { redirect } from "next/navigation";
import { Fragment } from "react";
import { readFlash } from "@/app/_door/answer";
import { factorPage, lacksFactor, type Staff, staffOf } from "@/app/_door/context";
import { confirmPage } from "@/app/_door/session";
import { titled } from "@/app/_door/titled";
import { SignInShell } from "@/app/(auth)/sign-in/shell";
import { type DeskPageProps, Done, type Query } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { AuthenticatorApp } from "@/components/auth/authenticator-app";
import { Passkeys } from "@/components/auth/passkeys";
import { NewRecoveryCodes, RecoveryCodes } from "@/components/auth/recovery-codes";
import { Sessions } from "@/components/auth/sessions";
import { Notice } from "@/components/form/notice";
import { ClientMessages } from "@/components/i18n/client-messages";
import { t } from "@/components/i18n/translate";
import { ButtonLink } from "@/components/ui/button";
import { signedInRecently } from "@/lib/domain/request/role";
import { listPasskeys } from "@/lib/team/passkeys";
import { type Factors, factorsOf, hasFactor, startTotpSetup } from "@/lib/team/second-factor";
import { listOwnSessions } from "@/lib/team/sessions";
import {
  confirmApp,
  endOne,
  endOthers,
  makeCodes,
  removeApp,
  removeKey,
  renameKey,
} from "./actions";

export const generateMetadata = titled("security.title");

/** The member's second factors and sessions. If the desk requires a second factor, this page is open without one. */
export default async function SignInSettingsPage({ params, searchParams }: DeskPageProps) {
  const staff = await staffOf((await params).desk);
  const { ctx, member } = staff;
  const query = await searchParams;
  const factors = await factorsOf(member.userId);
  const isBarred = lacksFactor(staff);
  const content = <Content staff={staff} query={query} isBarred={isBarred} factors={factors} />;
  if (!isBarred) {
    return (
      <DeskFrame staff={staff} here="account" title={t("security.title")}>
        {content}
      </DeskFrame>
    );
  }
  if (hasFactor(factors)) redirect(factorPage(`/desk/${ctx.desk.slug}`) as never);
  return (
    <SignInShell>
      <h1>{t("security.setUp.title")}</h1>
      <ClientMessages>{content}</ClientMessages>
    </SignInShell>
  );
}

type ContentProps = {
  staff: Staff;
  query: Query;
  isBarred: boolean;
  factors: Factors;
};

async function Content({ staff, query, isBarred, factors }: ContentProps) {
  const { ctx, member } = staff;
  const { slug, policy } = ctx.desk;
  const page = `/desk/${slug}/account/sign-in`;
  const done = String(query.done ?? "");
  const codes = (await readFlash(t, query.told))?.values.codes;
  const recent = signedInRecently(ctx.actor, ctx.now);
  if (query.app !== undefined && !recent) redirect(confirmPage(`${page}?app=new`) as never);
  const sessions = await listOwnSessions(ctx);
  const offer =
    query.app !== undefined && !factors.totp ? await startTotpSetup(ctx, member.email) : null;
  return (
    <div className="grid max-w-2xl gap-8">
      <Done done={done} />
      {codes ? <NewRecoveryCodes codes={codes.split(" ")} /> : null}
      {isBarred ? (
        <Notice>
          <p>{t("security.setUp.text")}</p>
        </Notice>
      ) : null}
      {codes && ctx.desk.requiresSecondFactor ? (
        <ButtonLink variant="primary" href={`/desk/${slug}`}>
          {t("signIn.toDesk")}
        </ButtonLink>
      ) : null}
      <Fragment key={done}>
        {member.method === "provider" && !hasFactor(factors) ? (
          <p>{t("security.setUp.provider")}</p>
        ) : (
          <>
            <Passkeys
              passkeys={await listPasskeys(ctx)}
              page={page}
              zone={policy.zone}
              device={sessions.find(({ id }) => id === member.sessionId)?.device ?? ""}
              confirm={recent ? null : confirmPage(page)}
              acts={{ remove: removeKey.bind(null, slug), rename: renameKey.bind(null, slug) }}
            />
            <AuthenticatorApp
              isSetUp={factors.totp}
              offer={offer}
              page={page}
              acts={{ confirm: confirmApp.bind(null, slug), remove: removeApp.bind(null, slug) }}
            />
            {hasFactor(factors) ? (
              <RecoveryCodes
                left={factors.recoveryCodes}
                page={page}
                make={makeCodes.bind(null, slug)}
              />
            ) : null}
          </>
        )}
        {isBarred ? null : (
          <Sessions
            sessions={sessions}
            current={member.sessionId}
            page={page}
            zone={member.settings.zone ?? policy.zone}
            acts={{ end: endOne.bind(null, slug), endOthers: endOthers.bind(null, slug) }}
          />
        )}
      </Fragment>
    </div>
  );
}
