import type { Metadata } from "next";
import { Fragment, type ReactNode } from "react";
import { staffContext, staffLanguage } from "@/app/_door/context";
import { Done } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import * as notifications from "@/app/(staff)/desk/[desk]/notifications/actions";
import { draftsOf } from "@/app/(staff)/desk/[desk]/requests/[reference]/reply-drafts";
import { orNotFound } from "@/app/(staff)/found";
import { RequestClock } from "@/components/clock/request-clock";
import { Conversation, SendAgain } from "@/components/desk/conversation/write-panels";
import { UndoSend } from "@/components/desk/forms/undo";
import { RequestLive } from "@/components/desk/live/request-live";
import { SnoozeForm } from "@/components/desk/notifications/snooze-form";
import { NoteRecent } from "@/components/desk/palette/note-recent";
import { MergedRequests, MergeNotices } from "@/components/desk/related/merged-requests";
import { RelatedRequests } from "@/components/desk/related/request-related";
import { RequestTags } from "@/components/desk/related/request-tags";
import { RequestTasks } from "@/components/desk/related/request-tasks";
import { isByPost } from "@/components/desk/request/by-post";
import { Steps } from "@/components/desk/request/next-steps";
import type { RelatedProps, StepsProps } from "@/components/desk/request/step-props";
import { t } from "@/components/i18n/translate";
import { RIGHT_NAMES } from "@/components/request/names";
import { OwnTargets, RequestDue, RequestTimeLeft } from "@/components/request/request-due";
import { RequestFacts } from "@/components/request/request-facts";
import { stateWords, Urgent } from "@/components/request/request-table";
import { RequestTimeline } from "@/components/request/request-timeline";
import { Tag } from "@/components/ui/tag";
import type { TargetView } from "@/lib/domain/clock/target";
import { may } from "@/lib/domain/request/role";
import { isPending } from "@/lib/domain/request/state";
import { inOneTransaction } from "@/lib/platform/context";
import { ACCEPTED } from "@/lib/platform/files/files";
import { randomToken } from "@/lib/platform/keys/crypto";
import { targetsFor } from "@/lib/requests/clock/targets";
import { readUndoOffer } from "@/lib/requests/decision/undo";
import { readSnoozeEnd } from "@/lib/requests/notifications/snooze";
import { noteOpening } from "@/lib/requests/views/opening";
import { type RequestView, readRequest } from "@/lib/requests/views/staff-view";
import { formatInstant, translatorFor } from "@/lib/words/words";
import { Entered } from "./entered";
import { actionsAt, readFormState } from "./step-forms";
import { templatesOf } from "./templates";

type Props = {
  params: Promise<{ desk: string; reference: string }>;
  searchParams: Promise<
    Record<"done" | "form" | "told" | "template", string | string[] | undefined>
  >;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: translatorFor(await staffLanguage())("pages.request.title", {
      reference: (await params).reference,
    }),
  };
}

export default async function RequestPage({ params, searchParams }: Props) {
  const at = await params;
  const staff = await staffContext(at.desk);
  const { ctx, member } = staff;
  const { resultDays, zone } = ctx.desk.policy;
  const inbox = `/desk/${at.desk}`;
  const page = `${inbox}/requests/${at.reference}`;
  const clock = member.settings.zone ?? zone;
  const query = await searchParams;
  const { view, until, targets, drafts, templates, offer } = await orNotFound(
    inOneTransaction(ctx, async (joined) => {
      const view = await readRequest(joined, at.reference);
      return {
        view,
        until: await readSnoozeEnd(joined, at.reference),
        targets: await targetsFor(joined, at.reference),
        drafts: await draftsOf(joined, at.reference, { page, zone: clock }),
        templates: await templatesOf(joined, view, { page, chosen: query.template?.toString() }),
        offer: await readUndoOffer(joined, at.reference),
      };
    }),
  );
  await noteOpening(ctx, view.id);
  const act = actionsAt(at, page, await readFormState(ctx, query));
  const relatedProps: RelatedProps = {
    act,
    steps: view.steps,
    page,
    hrefOf: (reference) => `${inbox}/requests/${reference}`,
  };
  const done = String(query.done ?? "");
  const steps: StepsProps = {
    request: view,
    act,
    drafts,
    templates,
    me: member.userId,
    page,
    once: randomToken(),
    zone: clock,
    resultDays,
    accept: ACCEPTED.join(","),
  };
  return (
    <DeskFrame
      staff={staff}
      here={null}
      place="request"
      title={<Title view={view} />}
      header={<Header view={view} zone={zone} />}
    >
      <div className="mb-4 grid gap-3 empty:hidden">
        <Done done={done} byPost={(action) => isByPost(action, view)} />
        <Entered done={done} request={view} />
        <UndoSend offer={offer} page={page} action={act("take-back")} />
      </div>
      {/* Each action leads back here with a new number. Only then does every form start from the beginning. */}
      <Fragment key={done}>
        <MergeNotices {...relatedProps} request={view} zone={zone} />
        <RequestTags {...relatedProps} request={view} inbox={inbox} />
        <Columns
          view={view}
          targets={targets}
          steps={steps}
          relatedProps={relatedProps}
          zone={zone}
          inbox={inbox}
          now={ctx.now}
          placed={ctx.desk.policy.placeStated}
          clock={clock}
          snooze={
            may(ctx.actor, "request.note") ? (
              <Snooze at={at} page={page} zone={zone} until={until} />
            ) : null
          }
        />
      </Fragment>
      <NoteRecent desk={inbox} reference={view.reference} right={view.right} />
      <RequestLive address={`/desk/${at.desk}/live`} reference={view.reference} seq={view.seq} />
    </DeskFrame>
  );
}

const Header = ({ view, zone }: { view: RequestView; zone: string }) => (
  <p className="flex items-center gap-3">
    <span className="min-[1200px]:hidden">
      <RequestTimeLeft request={view} zone={zone} />
    </span>
    {view.urgent ? <Urgent /> : null}
    <Tag>{stateWords(view)}</Tag>
  </p>
);

function Title({ view }: { view: RequestView }) {
  const reference = <span className="font-mono">{view.reference}</span>;
  const right = t(RIGHT_NAMES[view.right]);
  if (view.name) {
    const name = <bdi>{view.name}</bdi>;
    return t.rich("pages.request.heading", { reference, right, name });
  }
  return (
    <>
      {reference} {right}
    </>
  );
}

type SnoozeProps = {
  at: { desk: string; reference: string };
  page: string;
  zone: string;
  until: Date | null;
};

/** The form with which the member snoozes the request. */
function Snooze({ at, page, zone, until }: SnoozeProps) {
  return (
    <div data-print="no">
      <SnoozeForm
        snooze={notifications.snooze.bind(null, at.desk)}
        wake={notifications.wake.bind(null, at.desk)}
        reference={at.reference}
        from={"request"}
        page={page}
        until={until && formatInstant(t, until, zone)}
      />
    </div>
  );
}

type ColumnsProps = {
  view: RequestView;
  targets: readonly TargetView[];
  steps: StepsProps;
  relatedProps: RelatedProps;
  zone: string;
  /** Whether the policy states the place of the desk, so that its time zone may be named outside the desk. */
  placed: boolean;
  /** The time zone for times of day: the member's own, or else the desk's. */
  clock: string;
  inbox: string;
  now: Date;
  snooze: ReactNode;
};

function Columns(props: ColumnsProps) {
  const { view, targets, steps, relatedProps, zone, placed, clock, inbox, now, snooze } = props;
  const fileHref = (id: string, of = view.reference) => `${relatedProps.hrefOf(of)}/files/${id}`;
  const nameOf = (id: string) =>
    view.members.find((one) => one.id === id)?.name ?? t("activity.formerMember");
  return (
    <div className="grid items-start gap-x-8 gap-y-6 min-[1200px]:grid-cols-[minmax(13rem,16rem)_minmax(0,1fr)_minmax(17rem,20rem)]">
      <div className="grid gap-5">
        <RequestFacts
          request={view}
          zone={clock}
          fileHref={fileHref}
          requestHref={relatedProps.hrefOf}
        />
        <RelatedRequests {...relatedProps} related={view.related} />
      </div>
      <aside aria-label={t("pages.request.aside")} className="grid gap-5 min-[1200px]:col-start-3">
        <RequestDue request={view} zone={zone} />
        <OwnTargets targets={targets} />
        <Steps {...steps} />
        {snooze}
        <RequestClock
          deadline={view.deadline}
          placed={placed}
          acknowledgedAt={view.acknowledgedAt}
          waits={view.waits}
          t={t}
          reference={view.reference}
          zone={zone}
          now={now}
          running={isPending(view.state)}
          extendable={isPending(view.state) && "dueOn" in view.extension}
        />
      </aside>
      <div className="grid gap-5 min-[1200px]:col-start-2 min-[1200px]:row-start-1">
        <MergedRequests
          {...relatedProps}
          zone={zone}
          inbox={inbox}
          fileHref={fileHref}
          request={view}
        />
        <RequestTasks {...relatedProps} tasks={view.tasks} members={view.members} />
        <section aria-labelledby="timeline" className="grid gap-4">
          <h2 id="timeline">{t("activity.title")}</h2>
          <RequestTimeline
            entries={view.timeline}
            language={view.locale}
            zone={clock}
            now={now}
            nameOf={nameOf}
            fileHref={fileHref}
            again={(email) => <SendAgain letter={email} steps={steps} />}
          />
          <Conversation {...steps} />
        </section>
      </div>
    </div>
  );
}
