import { Fragment } from "react";
import { titled } from "@/app/_door/titled";
import { type DeskPageProps, Done, Refused, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { ActPanel } from "@/components/desk/forms/action-form";
import { MemberTable, roleOptions } from "@/components/desk/people/member-table";
import { t } from "@/components/i18n/translate";
import { may } from "@/lib/domain/request/role";
import { deskDay } from "@/lib/domain/team/absence";
import { listMembers } from "@/lib/team/members";
import { invite, remove, resetFactor, setAway, setBack, setFactor, signOutMember } from "./actions";

export const generateMetadata = titled("desk.nav.team");

export default async function TeamPage(props: DeskPageProps) {
  const { staff, ctx, slug, done } = await readPage(props);
  const { member } = staff;
  const page = `/desk/${slug}/team`;
  const manages = may(ctx.actor, "people.manage");
  if (!may(ctx.actor, "people.read")) {
    return (
      <Refused staff={staff} here="team" title={t("desk.nav.team")} why={t("team.noAccess")} />
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
            remove={manages ? remove.bind(null, slug) : null}
            access={
              manages
                ? {
                    signOut: signOutMember.bind(null, slug),
                    resetFactor: resetFactor.bind(null, slug),
                  }
                : null
            }
            today={deskDay(ctx.desk.policy.zone, ctx.now)}
            absent={
              manages ? { set: setAway.bind(null, slug), end: setBack.bind(null, slug) } : null
            }
          />
          <p>
            <a className="alone" href={`/desk/${slug}/policy/assignment`}>
              {t("policy.link.assignment")}
            </a>
          </p>
          {manages ? <Invitation slug={slug} page={page} /> : null}
          <SecondFactor
            slug={slug}
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
