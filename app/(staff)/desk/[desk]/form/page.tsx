import { Fragment } from "react";
import type { Staff } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { type DeskPageProps, Done, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { type FormActs, FormEditor, FormRights } from "@/components/desk/form-editor/form-editor";
import { FormPreview, FormPublish } from "@/components/desk/form-editor/form-publish";
import { t } from "@/components/i18n/translate";
import type { StepShown } from "@/components/public/step-fields";
import { currentForm, draftForm } from "@/lib/desks/form";
import type { Form } from "@/lib/domain/form/form";
import { changesBetween } from "@/lib/domain/form/form-change";
import { describeStep } from "@/lib/domain/intake/submission";
import { type Right, rightSchema } from "@/lib/domain/law/right";
import { offersOf } from "@/lib/domain/policy/policy";
import { may } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import type { Translate } from "@/lib/words/translator";
import { translatorBelow, translatorFor } from "@/lib/words/words";
import * as actions from "./actions";

export const generateMetadata = titled("desk.nav.form");

/** The questions for each right, as published and as the desk is changing them. */
export default async function FormPage(props: DeskPageProps) {
  const { staff, ctx, query, done } = await readPage(props);
  const rights = offersOf(ctx.desk.policy).map((offer) => offer.right);
  const asked = rightSchema.safeParse(query.right).data;
  const right = rights.find((one) => one === asked) ?? rights[0] ?? "access";
  return (
    <DeskFrame
      staff={staff}
      here={may(ctx.actor, "desk.change") ? "form" : "policy"}
      title={t("desk.nav.form")}
    >
      <div className="grid gap-5">
        <Done done={done} />
        <Fragment key={done}>
          <Columns staff={staff} rights={rights} right={right} />
        </Fragment>
      </div>
    </DeskFrame>
  );
}

type ColumnsProps = { staff: Staff; rights: Right[]; right: Right };

async function Columns({ staff: { ctx }, rights, right }: ColumnsProps) {
  const { slug, policy } = ctx.desk;
  const published = await currentForm(ctx);
  const draft = may(ctx.actor, "desk.change") ? await draftForm(ctx) : null;
  const form = draft?.form ?? published.form;
  const page = `/desk/${slug}/form`;
  const here = `${page}?right=${right}`;
  // The preview is in the language of the desk, as requesters see it, and not in the member's own language.
  const shownIn = translatorFor(policy.languages[0] ?? "en");
  return (
    <>
      <div className="grid max-w-4xl gap-3">
        <Published version={published.version} changes={draft !== null} />
        {draft?.draft ? (
          <FormPublish
            version={draft.version}
            changes={changesBetween(published.form, form)}
            page={here}
            hidden={{ seen: draft.revision, right }}
            publish={actions.publish.bind(null, slug)}
            discard={actions.discard.bind(null, slug)}
          />
        ) : null}
      </div>
      <div className="grid items-start gap-x-8 gap-y-6 min-[900px]:grid-cols-[12rem_minmax(0,1fr)] min-[1200px]:grid-cols-[12rem_minmax(0,1fr)_minmax(0,27rem)]">
        <FormRights form={form} rights={rights} right={right} page={page} />
        <FormEditor
          form={form}
          right={right}
          page={here}
          seen={draft?.revision ?? ""}
          acts={draft ? actsFor(slug) : null}
        />
        <div className="grid gap-2 min-[900px]:max-[1199px]:col-start-2">
          <h2>
            {draft?.draft ? t("formEditor.preview.draft") : t("formEditor.preview.published")}
          </h2>
          <FormPreview
            label={t("formEditor.previewLabel")}
            shown={shownOf(ctx, form, right, shownIn)}
            t={shownIn}
          />
        </div>
      </div>
    </>
  );
}

function Published({ version, changes }: { version: number; changes: boolean }) {
  return (
    <p>
      {version === 0
        ? t("formEditor.published.standard")
        : t("formEditor.published.version", { version })}{" "}
      {changes ? t("formEditor.published.draftHint") : t("formEditor.adminCanChange")}
    </p>
  );
}

const actsFor = (slug: string): FormActs => ({
  add: actions.add.bind(null, slug),
  edit: actions.edit.bind(null, slug),
  up: actions.up.bind(null, slug),
  down: actions.down.bind(null, slug),
  remove: actions.remove.bind(null, slug),
  share: actions.share.bind(null, slug),
});

function shownOf({ desk: { policy } }: Context, form: Form, right: Right, t: Translate): StepShown {
  const answers = { right };
  const description = describeStep(policy, "details", answers, translatorBelow(t, "form"), form);
  return { policy, description, answers, values: answers, errors: {} };
}
