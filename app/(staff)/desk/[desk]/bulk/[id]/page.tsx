import { Fragment } from "react";
import { type Staff, staffContext } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { searchHref } from "@/app/(staff)/desk/[desk]/list-href";
import { orNotFound } from "@/app/(staff)/found";
import { AutoRefresh } from "@/components/desk/bulk/auto-refresh";
import { bulkFields } from "@/components/desk/bulk/bulk-fields";
import { BulkPreview, submitLabel } from "@/components/desk/bulk/bulk-preview";
import { BulkProgress } from "@/components/desk/bulk/bulk-progress";
import { bulkTitle } from "@/components/desk/bulk/bulk-words";
import { ActPanel } from "@/components/desk/forms/action-form";
import { BulkUndo } from "@/components/desk/forms/undo";
import { WhatFillsIn } from "@/components/desk/settings/template-variables";
import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { ButtonLink } from "@/components/ui/button";
import { parseTemplate } from "@/lib/domain/conversation/template";
import { BULK_LIMIT } from "@/lib/domain/inbox/bulk";
import type { BulkCommand } from "@/lib/requests/bulk/bulk-input";
import { previewBulk } from "@/lib/requests/bulk/bulk-preview";
import { type BulkView, readBulk } from "@/lib/requests/bulk/bulk-view";
import { translateText } from "@/lib/words/message-text";
import { again, prepare, start, undo } from "./actions";

type Props = {
  params: Promise<{ desk: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = titled("pages.bulk.title");

/** One bulk action: its preview, then its progress. */
export default async function BulkPage({ params, searchParams }: Props) {
  const { desk, id } = await params;
  const staff = await staffContext(desk);
  const view = await orNotFound(readBulk(staff.ctx, id));
  const list = `/desk/${desk}`;
  return (
    <DeskFrame staff={staff} here={null} title={bulkTitle(view.act, view.total)}>
      <div className="grid max-w-3xl gap-6">
        {view.more ? (
          <Notice tone="warning">
            <p>{t("pages.bulk.limit", { limit: BULK_LIMIT })}</p>
          </Notice>
        ) : null}
        {view.state === "draft" ? (
          // After each new preview the forms start with the saved input.
          <Fragment key={String((await searchParams).done ?? "")}>
            <Draft staff={staff} view={view} list={list} />
          </Fragment>
        ) : (
          <Progress view={view} desk={desk} list={list} />
        )}
        <p>
          <ButtonLink href={searchHref(staff, view.list)} variant="quiet">
            {view.state === "undone" ? t("pages.bulk.selectAgain") : t("pages.bulk.backToList")}
          </ButtonLink>
        </p>
      </div>
    </DeskFrame>
  );
}

type PartProps = { readonly view: BulkView; readonly list: string };

async function Draft({ staff, view, list }: PartProps & { readonly staff: Staff }) {
  const { ctx, member } = staff;
  const { id, act, asked } = view;
  const members = view.members.map(({ id: value, name }) => ({
    value,
    label: value === member.userId ? t("team.nameYou", { name }) : name,
  }));
  const typed = (asked?.input ?? { assignee: member.userId }) as Record<string, unknown>;
  const fields = bulkFields(act, { members, typed });
  const page = `${list}/bulk/${id}`;
  return (
    <>
      {fields.length > 0 ? (
        <ActPanel
          id="prepare"
          page={page}
          action={prepare.bind(null, { desk: ctx.desk.slug, bulk: id })}
          fields={fields}
          submit={asked ? t("pages.bulk.previewAgain") : t("pages.bulk.preview")}
          variant={asked ? "secondary" : "primary"}
        >
          {act === "message" ? (
            <WhatFillsIn nameAt={member.ownName ? null : `/desk/${ctx.desk.slug}/account`} />
          ) : null}
        </ActPanel>
      ) : null}
      {asked ? <Preview staff={staff} view={view} list={list} asked={asked} page={page} /> : null}
    </>
  );
}

async function Preview(
  props: PartProps & {
    readonly staff: Staff;
    readonly asked: BulkCommand;
    readonly page: string;
  },
) {
  const { staff, view, list, asked, page } = props;
  const shown = await previewBulk(staff.ctx, view.id, asked);
  return (
    <>
      <BulkPreview
        {...shown}
        act={view.act}
        varies={asked.act === "message" && parseTemplate(asked.input.text).variables.length > 0}
        hrefOf={(reference) => `${list}/requests/${reference}`}
      />
      {shown.can > 0 ? (
        <ActPanel
          id="start"
          page={page}
          action={start.bind(null, staff.ctx.desk.slug)}
          hidden={{ bulk: view.id }}
          submit={submitLabel(shown.can)}
          variant="primary"
        >
          <p>{t("pages.bulk.startHint")}</p>
        </ActPanel>
      ) : null}
    </>
  );
}

function Progress({ view, desk, list }: PartProps & { readonly desk: string }) {
  const { id, state, failed, mayAct } = view;
  const page = `${list}/bulk/${id}`;
  const underWay = state === "waiting" || state === "running";
  return (
    <>
      <p>{t("pages.bulk.startedBy", { name: translateText(t, view.by) })}</p>
      <BulkProgress {...view} hrefOf={(reference) => `${list}/requests/${reference}`} />
      <BulkUndo
        id={id}
        page={page}
        offered={state === "waiting" && mayAct}
        undoMs={view.undoMs}
        action={undo.bind(null, desk)}
      />
      {underWay ? (
        <>
          <AutoRefresh />
          <noscript>
            <ButtonLink href={page}>{t("pages.bulk.showProgress")}</ButtonLink>
          </noscript>
        </>
      ) : null}
      {state === "done" && failed > 0 && mayAct ? (
        <ActPanel
          id="again"
          page={page}
          action={again.bind(null, desk)}
          hidden={{ bulk: id }}
          submit={t("pages.bulk.retryFailed")}
        />
      ) : null}
    </>
  );
}
