import { Fragment } from "react";
import type { Staff } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { type DeskPageProps, Done, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import type { ActField } from "@/components/desk/forms/action-fields";
import { ActPanel } from "@/components/desk/forms/action-form";
import { EMAIL_NAMES, FREQUENCY_NAMES } from "@/components/desk/notifications/notification-words";
import { AbsencePanel } from "@/components/desk/people/absence-panel";
import { type LookPlace, lookFields } from "@/components/desk/settings/appearance-fields";
import { t } from "@/components/i18n/translate";
import { inBraces } from "@/lib/domain/conversation/template";
import { type MailChoices, mailKindsOf, waysOf } from "@/lib/domain/notifications/notification";
import { may, type Role } from "@/lib/domain/request/role";
import { deskDay, PRESENT } from "@/lib/domain/team/absence";
import { MOST_NAME, type Settings } from "@/lib/domain/team/settings";
import { displayName } from "@/lib/platform/staff";
import { readEmailPreferences } from "@/lib/requests/consequences/email-preference";
import { listMembers } from "@/lib/team/members";
import { comeBack, goAway, saveLook, setMail, setName } from "./actions";

export const generateMetadata = titled("browser.action.settings");

export default async function SettingsPage(props: DeskPageProps) {
  const { staff, ctx, slug, done } = await readPage(props);
  const { member, role } = staff;
  const choices = await readEmailPreferences(ctx);
  return (
    <DeskFrame staff={staff} here="account" title={t("browser.action.settings")}>
      <div className="grid max-w-2xl gap-6">
        <Done done={done} />
        <p className="wrap-anywhere">
          {t.rich("places.you.lead", {
            name: member.name,
            email: member.email,
            b: (inner) => <strong>{inner}</strong>,
          })}
        </p>
        <p>
          <a className="alone" href={`/desk/${slug}/account/sign-in`}>
            {t("security.title")}
          </a>
        </p>
        <Fragment key={done}>
          <Name slug={slug} name={member.ownName} />
          <Appearance
            slug={slug}
            settings={member.settings}
            desk={{ zone: ctx.desk.policy.zone, role }}
          />
          <EmailPreferences slug={slug} role={role} choices={choices} />
          {may(ctx.actor, "request.assign") ? <Absence staff={staff} /> : null}
        </Fragment>
      </div>
    </DeskFrame>
  );
}

function Name({ slug, name }: { readonly slug: string; readonly name: string | null }) {
  return (
    <section aria-labelledby="named" className="grid gap-2">
      <h2 id="named">{t("settings.name.title")}</h2>
      <p>{t.rich("settings.name.lead", { sender: <code>{inBraces("sender")}</code> })}</p>
      <ActPanel
        id="name"
        action={setName.bind(null, slug)}
        page={`/desk/${slug}/account`}
        fields={[
          {
            kind: "text",
            name: "name",
            label: t("settings.name.field"),
            optional: true,
            hint: t("settings.name.hint", { most: MOST_NAME }),
            initial: name ?? "",
            autocomplete: "name",
          },
        ]}
        submit={t("settings.name.save")}
        variant="primary"
      />
    </section>
  );
}

type AppearanceProps = { slug: string; settings: Settings; desk: LookPlace };

function Appearance({ slug, settings, desk }: AppearanceProps) {
  return (
    <section aria-labelledby="look" className="grid gap-2">
      <h2 id="look">{t("places.you.display.title")}</h2>
      <p>{t("places.you.display.lead")}</p>
      <ActPanel
        id="settings"
        action={saveLook.bind(null, slug)}
        page={`/desk/${slug}/account`}
        fields={lookFields(settings, desk)}
        submit={t("assignment.save")}
        variant="primary"
      />
    </section>
  );
}

const fieldsFor = (role: Role, choices: MailChoices): ActField[] =>
  mailKindsOf(role).map((kind) => ({
    kind: "select",
    name: kind,
    initial: choices[kind],
    label: t(EMAIL_NAMES[kind].label),
    hint: t(EMAIL_NAMES[kind].hint),
    options: waysOf(kind).map((value) => ({ value, label: t(FREQUENCY_NAMES[value]) })),
  }));

type EmailPreferencesProps = { slug: string; role: Role; choices: MailChoices };

function EmailPreferences({ slug, role, choices }: EmailPreferencesProps) {
  return (
    <section aria-labelledby="mail-heading" className="grid gap-2">
      <h2 id="mail-heading">{t("places.you.email.title")}</h2>
      <p>
        {t.rich("places.you.email.lead", {
          a: (inner) => <a href={`/desk/${slug}/notifications`}>{inner}</a>,
        })}
        {role === "auditor" ? null : ` ${t("places.you.email.urgent")}`}
      </p>
      <ActPanel
        id="mail"
        action={setMail.bind(null, slug)}
        page={`/desk/${slug}/account`}
        fields={fieldsFor(role, choices)}
        submit={t("places.you.email.save")}
        variant="primary"
      />
    </section>
  );
}

async function Absence({ staff }: { readonly staff: Staff }) {
  const { ctx, member } = staff;
  const { slug, policy } = ctx.desk;
  const members = await listMembers(ctx);
  const others = members.filter(({ id, role }) => id !== member.userId && role !== "auditor");
  return (
    <section aria-labelledby="absence" className="grid gap-2">
      <h2 id="absence">{t("places.you.absence.title")}</h2>
      <p>{t("places.you.absence.lead")}</p>
      <AbsencePanel
        id="away"
        page={`/desk/${slug}/account`}
        absence={members.find(({ id }) => id === member.userId)?.absence ?? PRESENT}
        today={deskDay(policy.zone, ctx.now)}
        others={others.map((one) => ({ id: one.id, name: displayName(one) }))}
        acts={{ set: goAway.bind(null, slug), end: comeBack.bind(null, slug) }}
      />
    </section>
  );
}
