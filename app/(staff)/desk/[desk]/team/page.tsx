import { Fragment } from "react";
import { staffContext } from "@/app/_door/context";
import { logRefusal } from "@/app/_door/denied";
import { titled } from "@/app/_door/titled";
import { Done } from "@/app/(staff)/desk/[desk]/done";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { ActPanel } from "@/components/desk/forms/action-form";
import { NoRight } from "@/components/desk/forms/no-permission";
import { MemberTable } from "@/components/desk/people/member-table";
import { roleOptions } from "@/components/desk/people/role-options";
import { t } from "@/components/i18n/translate";
import { may } from "@/lib/domain/request/role";
import { deskDay } from "@/lib/domain/team/absence";
import { listMembers } from "@/lib/team/members";
import { invite, remove, resetFactor, setAway, setBack, setFactor, signOutMember } from "./actions";

export const generateMetadata = titled("desk.nav.team");

type Props = {
  params: Promise<{ desk: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function TeamPage({ params, searchParams }: Props) {
  const staff = await staffContext((await params).desk);
  const { ctx, member } = staff;
  const done = String((await searchParams).done ?? "");
  const page = `/desk/${ctx.desk.slug}/team`;
  const manages = may(ctx.actor, "people.manage");
  if (!may(ctx.actor, "people.read")) {
    await logRefusal("forbidden");
    return (
      <DeskFrame staff={staff} here="team" title={t("desk.nav.team")}>
        <NoRight>{t("team.noAccess")}</NoRight>
      </DeskFrame>
    );
  }
  const members = await listMembers(ctx);
  return (
    <DeskFrame staff={staff} here="team" title={t("desk.nav.team")}>
      <div className="grid max-w-4xl gap-6">
        <Done done={done} />
        <Fragment key={done}>
          <MemberTable
            members={members}
            me={member.userId}
            page={page}
            remove={manages ? remove.bind(null, ctx.desk.slug) : null}
            access={
              manages
                ? {
                    signOut: signOutMember.bind(null, ctx.desk.slug),
                    resetFactor: resetFactor.bind(null, ctx.desk.slug),
                  }
                : null
            }
            today={deskDay(ctx.desk.policy.zone, ctx.now)}
            absent={
              manages
                ? { set: setAway.bind(null, ctx.desk.slug), end: setBack.bind(null, ctx.desk.slug) }
                : null
            }
          />
          <p>
            <a className="alone" href={`/desk/${ctx.desk.slug}/policy/assignment`}>
              {t("policy.link.assignment")}
            </a>
          </p>
          {manages ? <Invitation slug={ctx.desk.slug} page={page} /> : null}
          <SecondFactor
            slug={ctx.desk.slug}
            page={page}
            required={ctx.desk.requiresSecondFactor}
            manages={manages}
          />
        </Fragment>
      </div>
    </DeskFrame>
  );
}

function Invitation({ slug, page }: { slug: string; page: string }) {
  return (
    <section aria-labelledby="invitation" className="grid max-w-md gap-2">
      <h2 id="invitation">{t("team.invite.title")}</h2>
      <p>{t("team.invite.hint")}</p>
      <ActPanel
        id="invite"
        action={invite.bind(null, slug)}
        page={page}
        fields={[
          { kind: "email", name: "email", label: t("team.invite.email") },
          { kind: "radios", name: "role", label: t("team.members.role"), options: roleOptions() },
        ]}
        submit={t("team.invite.submit")}
        variant="primary"
      />
    </section>
  );
}

type FactorProps = { slug: string; page: string; required: boolean; manages: boolean };

function SecondFactor({ slug, page, required, manages }: FactorProps) {
  return (
    <section aria-labelledby="factor" className="grid max-w-md gap-2">
      <h2 id="factor">{t("security.factor.title")}</h2>
      <p>{t("security.factor.text")}</p>
      {manages ? (
        <ActPanel
          id="second-factor"
          action={setFactor.bind(null, slug)}
          page={page}
          fields={[
            {
              kind: "confirm",
              name: "required",
              label: t("security.factor.members"),
              options: [{ value: "yes", label: t("security.factor.require") }],
              initial: required ? "yes" : "",
            },
          ]}
          submit={t("assignment.save")}
        />
      ) : (
        <p>{required ? t("security.factor.required") : t("security.factor.notRequired")}</p>
      )}
    </section>
  );
}
