import { Fragment } from "react";
import type { Staff } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { type DeskPageProps, Done, Refused, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { ActPanel } from "@/components/desk/forms/action-form";
import { TemplateList, templateFields } from "@/components/desk/settings/template-list";
import { TemplateVariables } from "@/components/desk/settings/template-variables";
import { t } from "@/components/i18n/translate";
import { listTemplates } from "@/lib/desks/templates";
import { may } from "@/lib/domain/request/role";
import { firstKnown } from "@/lib/words/choose-language";
import { formatInstant } from "@/lib/words/words";
import { removeText, saveText } from "./actions";

export const generateMetadata = titled("templates.title");

/** The templates for texts that the team writes again and again. */
export default async function TemplatesPage(props: DeskPageProps) {
  const { staff, ctx, done } = await readPage(props);
  if (!may(ctx.actor, "request.message")) {
    return (
      <Refused
        staff={staff}
        here="templates"
        title={t("templates.title")}
        why={t("templates.noAccess")}
      />
    );
  }
  const changes = may(ctx.actor, "template.change");
  return (
    <DeskFrame staff={staff} here="templates" title={t("templates.title")}>
      <div className="grid max-w-3xl gap-6">
        <Done done={done} />
        <p>
          {t("templates.lead")}
          {changes ? null : ` ${t("templates.adminCanChange")}`}
        </p>
        <Fragment key={done}>
          <List staff={staff} changes={changes} />
          {changes ? <Addition staff={staff} /> : null}
        </Fragment>
        <TemplateVariables />
      </div>
    </DeskFrame>
  );
}

const pageOf = ({ ctx }: Staff): string => `/desk/${ctx.desk.slug}/templates`;

async function List({ staff, changes }: { staff: Staff; changes: boolean }) {
  const { ctx, member } = staff;
  const { slug, policy } = ctx.desk;
  const zone = member.settings.zone ?? policy.zone;
  const templates = (await listTemplates(ctx)).map(({ updatedAt, ...template }) => ({
    ...template,
    changedOn: formatInstant(t, updatedAt, zone),
  }));
  return (
    <TemplateList
      templates={templates}
      page={pageOf(staff)}
      desk={policy.name}
      acts={
        changes ? { save: saveText.bind(null, slug), remove: removeText.bind(null, slug) } : null
      }
    />
  );
}

function Addition({ staff }: { staff: Staff }) {
  const { slug, policy } = staff.ctx.desk;
  return (
    <section aria-labelledby="addition" className="grid gap-2">
      <h2 id="addition">{t("templates.add.title")}</h2>
      <ActPanel
        id="add"
        action={saveText.bind(null, slug)}
        page={pageOf(staff)}
        hidden={{ id: "", seen: "0" }}
        fields={templateFields({
          name: "",
          text: "",
          language: firstKnown(...policy.languages),
        })}
        submit={t("templates.add.submit")}
        variant="primary"
      />
    </section>
  );
}
