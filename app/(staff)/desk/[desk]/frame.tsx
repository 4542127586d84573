import { cache, type ReactNode } from "react";
import { readFlash } from "@/app/_door/answer";
import type { Staff } from "@/app/_door/context";
import { currentAddress } from "@/app/_door/language";
import { type KeptForm, KeptFormProvider } from "@/components/desk/forms/kept-form";
import {
  NotificationsCount,
  NotificationsWatch,
} from "@/components/desk/notifications/notification-live";
import type { Place } from "@/components/desk/palette/actions-table";
import { DeskKeys } from "@/components/desk/palette/keyboard";
import { SignOutForm } from "@/components/desk/people/sign-out-form";
import { ClientMessages } from "@/components/i18n/client-messages";
import { formatNumber, t } from "@/components/i18n/translate";
import { EmailNotice } from "@/components/layout/email-notice";
import { type RailLink, StaffShell } from "@/components/layout/staff-shell";
import { StorageNotice } from "@/components/layout/storage-notice";
import { RIGHT_NAMES } from "@/components/request/names";
import { listViews } from "@/lib/desks/saved-views";
import type { SavedView } from "@/lib/domain/inbox/saved-view";
import { RIGHTS } from "@/lib/domain/law/right";
import { may } from "@/lib/domain/request/role";
import { VIEWS, type ViewName } from "@/lib/domain/request/view";
import { type Context, inOneTransaction } from "@/lib/platform/context";
import { emailStop } from "@/lib/platform/email/email-state";
import { env } from "@/lib/platform/env";
import { countLists, type ListCount } from "@/lib/requests/inbox/count-list";
import { COUNT_LIMIT, countViews } from "@/lib/requests/inbox/find";
import { countNotifications } from "@/lib/requests/notifications/notifications";
import { nearlyFull } from "@/lib/requests/record/files/desk-storage";
import { listHref, searchHref } from "./list-href";

export interface DeskFrameProps {
  readonly staff: Staff;
  readonly here:
    | (ViewName | "notifications" | "account" | "new-request")
    | ("policy" | "form" | "brand" | "templates" | "team" | "calendar" | "audit-log" | "reports")
    | null;
  /** The query of the saved view that the page shows. */
  readonly saved?: string;
  /** The page whose keyboard shortcuts apply. By default only those of every page. */
  readonly place?: Place;
  readonly title: ReactNode;
  readonly header?: ReactNode;
  readonly children: ReactNode;
}

/** The layout of every page of a desk: the sidebar with its counts, around the content. */
export async function DeskFrame(props: DeskFrameProps) {
  const { staff, here, place = "other", title, header, children } = props;
  const { ctx, member, desks } = staff;
  const { slug, name, policy } = ctx.desk;
  const rail = await inOneTransaction(ctx, railOf);
  const kept = await keptForm();
  const stop = await emailStop();
  return (
    <ClientMessages>
      <StaffShell
        build={env().BUILD_ID}
        desk={{ slug, name, brand: policy.brand }}
        desks={desks.map((desk) => ({
          label: desk.name,
          href: `/desk/${desk.slug}`,
          current: desk.slug === slug,
        }))}
        groups={[
          { links: [...newRequestLinks(staff, here), notificationsLink(staff, here, rail)] },
          { label: t("desk.nav.requests"), links: viewLinks(staff, here, rail) },
          ...savedGroups(staff, props.saved, rail),
          { label: t("desk.nav.desk"), links: placeLinks(staff, here) },
        ]}
        tools={<DeskKeys desk={`/desk/${slug}`} place={place} rights={rightNames()} />}
        density={member.settings.density}
        theme={member.settings.theme}
        person={{ name: member.name, href: `/desk/${slug}/account` }}
        signOut={<SignOutForm label={t("desk.action.signOut")} />}
        title={title}
        header={header}
        words={{
          skip: t("desk.nav.skip"),
          desks: t("desk.nav.desks"),
          views: t("desk.nav.views"),
        }}
      >
        <KeptFormProvider kept={kept}>
          <EmailNotice stop={stop} admin={may(ctx.actor, "desk.change")} zone={policy.zone} />
          <StorageNotice storage={rail.storage} />
          {children}
        </KeptFormProvider>
        {place === "other" && here !== "notifications" ? (
          <NotificationsWatch address={`/desk/${slug}/live`} />
        ) : null}
      </StaffShell>
    </ClientMessages>
  );
}

/** What the member typed into a form of this page before they had to confirm their identity. */
async function keptForm(): Promise<KeptForm | null> {
  const query = new URLSearchParams((await currentAddress()).query);
  const [form, flash] = [query.get("form"), await readFlash(t, query.get("told") ?? undefined)];
  return form && flash
    ? { form, state: { ...flash, title: t("auditLog.event.identityConfirmed") } }
    : null;
}

/**
 * The palette needs these names for recent requests. The browser stores no texts, because their language may change.
 */
const rightNames = () => Object.fromEntries(RIGHTS.map((right) => [right, t(RIGHT_NAMES[right])]));

/**
 * What the sidebar shows: counts, saved views (the member's own and the team's), and whether the storage is nearly
 * full.
 */
async function railOf(ctx: Context) {
  const notifications = await countNotifications(ctx);
  const views = await countViews(ctx);
  const saved = await viewsFor(ctx);
  const lists = await countLists(
    ctx,
    saved.map(({ search }) => search),
  );
  return {
    notifications: notifications.count,
    views,
    saved,
    lists,
    storage: await nearlyFull(ctx),
  };
}
type Rail = Awaited<ReturnType<typeof railOf>>;

/** The link goes to the first field of the form, which then has the focus. */
const newRequestLinks = ({ ctx }: Staff, here: DeskFrameProps["here"]): RailLink[] =>
  may(ctx.actor, "request.enter")
    ? [
        {
          id: "new-request",
          label: t("entry.title"),
          href: `/desk/${ctx.desk.slug}/requests/new#enter-channel`,
          current: here === "new-request",
        },
      ]
    : [];

function notificationsLink(
  { ctx }: Staff,
  here: DeskFrameProps["here"],
  { notifications }: Rail,
): RailLink {
  return {
    label: t("desk.nav.notifications"),
    href: `/desk/${ctx.desk.slug}/notifications`,
    count: <NotificationsCount drawn={notifications} at={ctx.now.toISOString()} />,
    current: here === "notifications",
  };
}

function viewLinks(staff: Staff, here: DeskFrameProps["here"], { views }: Rail): RailLink[] {
  return VIEWS.map((view) => ({
    label: t(`inbox.view.${view}`),
    href: listHref(staff, { view, sort: "due" }),
    count: countWords(views[view] ?? 0),
    current: here === view,
  }));
}

const viewsHere = cache((): { found?: Promise<SavedView[]> } => ({}));

/** Reads the saved views once per request. The inbox also checks whether it shows one of them. */
export function viewsFor(ctx: Context): Promise<SavedView[]> {
  const here = viewsHere();
  here.found ??= listViews(ctx);
  return here.found;
}

function savedGroups(staff: Staff, search: string | undefined, { saved, lists }: Rail) {
  const links = saved.map((view, at) => ({
    reach: view.reach,
    label: view.name,
    href: searchHref(staff, view.search),
    count: lists[at] && listCount(lists[at]),
    current: search === view.search,
  }));
  return [
    { label: t("desk.nav.myViews"), links: links.filter(({ reach }) => reach === "mine") },
    { label: t("desk.nav.teamViews"), links: links.filter(({ reach }) => reach === "team") },
  ].filter((group) => group.links.length > 0);
}

const listCount = ({ count, more }: ListCount): string =>
  more && count < COUNT_LIMIT ? `${count}+` : countWords(count);

export const countWords = (count: number): string =>
  count >= COUNT_LIMIT ? `${formatNumber(COUNT_LIMIT)}+` : String(count);

function placeLinks({ ctx }: Staff, here: DeskFrameProps["here"]): RailLink[] {
  const at = `/desk/${ctx.desk.slug}`;
  return [
    { label: t("reports.title"), href: `${at}/reports`, current: here === "reports" },
    { label: t("desk.nav.policy"), href: `${at}/policy`, current: here === "policy" },
    ...(may(ctx.actor, "desk.change")
      ? [
          { label: t("desk.nav.form"), href: `${at}/form`, current: here === "form" },
          { label: t("desk.nav.brand"), href: `${at}/brand`, current: here === "brand" },
        ]
      : []),
    ...(may(ctx.actor, "template.change")
      ? [{ label: t("templates.title"), href: `${at}/templates`, current: here === "templates" }]
      : []),
    ...(may(ctx.actor, "people.read")
      ? [{ label: t("desk.nav.team"), href: `${at}/team`, current: here === "team" }]
      : []),
    ...(may(ctx.actor, "calendar.own")
      ? [{ label: t("desk.nav.calendar"), href: `${at}/calendar`, current: here === "calendar" }]
      : []),
    ...(may(ctx.actor, "log.verify")
      ? [{ label: t("desk.nav.auditLog"), href: `${at}/audit-log`, current: here === "audit-log" }]
      : []),
    { label: t("desk.nav.publicPage"), href: `/${ctx.desk.slug}` },
  ];
}
