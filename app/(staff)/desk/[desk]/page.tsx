import type { Staff } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { type DeskPageProps, Done, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { ActPanel } from "@/components/desk/forms/action-form";
import { InboxFilters } from "@/components/desk/inbox/inbox-filters";
import { DelegateNotice, InboxBounds, InboxEmpty } from "@/components/desk/inbox/inbox-notices";
import { SavedViews } from "@/components/desk/inbox/saved-views";
import { SELECTION_FORM } from "@/components/desk/inbox/selection";
import { InboxLive } from "@/components/desk/live/inbox-live";
import { KeyLine } from "@/components/desk/palette/key-line";
import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { RequestTable } from "@/components/request/request-table";
import { Button, ButtonLink } from "@/components/ui/button";
import { Pager } from "@/components/ui/pager";
import { type InboxQuery, inboxQuery, inboxSearch, isNarrowed } from "@/lib/domain/inbox/inbox";
import type { LawId } from "@/lib/domain/laws/laws";
import { offersOf } from "@/lib/domain/policy/policy";
import { may } from "@/lib/domain/request/role";
import { mayTake } from "@/lib/domain/request/step-rules";
import { startOf } from "@/lib/domain/team/settings";
import { inOneTransaction } from "@/lib/platform/context";
import { unfinishedBulkActions } from "@/lib/requests/bulk/bulk-view";
import { type FoundRequests, findRequests } from "@/lib/requests/inbox/find";
import { newsMark } from "@/lib/requests/inbox/news";
import { listDelegators } from "@/lib/team/absence";
import { removeList, saveList, takeTheNext } from "./actions";
import {
  ChooseRows,
  mayUseBulkActions,
  SelectionProblem,
  UnfinishedBulkActions,
} from "./bulk/on-list";
import { DeskFrame, viewsFor } from "./frame";
import { listHref } from "./list-href";

export const generateMetadata = titled("desk.nav.requests");

export default async function InboxPage(props: DeskPageProps) {
  const { staff, slug, query: search, done } = await readPage(props);
  const start = startOf(staff.member.settings, staff.role);
  const query = inboxQuery(search, start);
  const { mark, found, views, away, underWay } = await readInbox(staff, query);
  const page = `/desk/${slug}`;
  const listed = inboxSearch(query);
  const saved = views.find((view) => view.search === listed);
  const mayAssign = mayTake(staff.ctx.actor, "assign");
  const cleared = listHref(staff, { view: query.view, sort: query.sort });
  const filters = { page, cleared, query, ...filterOptions(staff, found) };
  return (
    <DeskFrame
      staff={staff}
      here={query.q || saved ? null : query.view}
      saved={saved?.search}
      place="list"
      title={saved?.name ?? (query.q ? t("pages.inbox.search") : t(`inbox.view.${query.view}`))}
      header={
        <div className="flex items-center gap-4">
          <KeyLine place="list" without={mayAssign ? [] : ["take-next", "choose"]} />
          {may(staff.ctx.actor, "request.enter") ? (
            <ButtonLink href={`${page}/requests/new#enter-channel`} keyHint="c">
              {t("entry.title")}
            </ButtonLink>
          ) : null}
          {mayAssign ? <AssignNext staff={staff} page={page} /> : null}
        </div>
      }
    >
      <div className="mb-4 grid gap-4 empty:hidden">
        <SelectionProblem number={String(search.told ?? "")} />
        <Done done={done} />
        <UnfinishedBulkActions acts={underWay} slug={slug} page={page} />
      </div>
      <div className="grid gap-4">
        <DelegateNotice page={page} people={away} />
        <InboxFilters {...filters} />
        {saved || isNarrowed(query) || query.sort !== "due" ? (
          <SavedViews
            page={page}
            search={listed}
            view={saved}
            save={saveList.bind(null, slug)}
            remove={removeList.bind(null, slug)}
            shares={may(staff.ctx.actor, "view.share")}
          />
        ) : null}
        {query.view === "unconfirmed" && !query.q ? <ClockRuns /> : null}
        {found.rows.length > 0 || found.next ? (
          <List staff={staff} query={query} found={found} page={page} />
        ) : (
          <InboxEmpty
            query={query}
            cleared={cleared}
            open={listHref(staff, { view: "open", sort: "due" })}
            slug={slug}
          />
        )}
      </div>
      <InboxLive address={`${page}/live`} since={mark} />
    </DeskFrame>
  );
}

/**
 * Everything that the page itself reads from the database. The mark is read first, so that a change in between is
 * reported twice rather than not at all.
 */
const readInbox = ({ ctx, member }: Staff, query: InboxQuery) =>
  inOneTransaction(ctx, async (joined) => ({
    mark: await newsMark(joined),
    found: await findRequests(joined, query, member.settings.rows),
    views: await viewsFor(joined),
    away: await listDelegators(joined),
    underWay: await unfinishedBulkActions(joined),
  }));

/** The options of the filters: the rights and laws of the policy, the assignees, and the tags. */
function filterOptions({ ctx, member }: Staff, { rows, handlers, tags }: FoundRequests) {
  const { policy } = ctx.desk;
  const people = new Map([[member.userId, t("team.nameYou", { name: member.name })]]);
  const others = [
    ...(may(ctx.actor, "people.read") ? handlers : []),
    ...rows.flatMap(({ assignee }) => assignee ?? []),
  ];
  for (const { id, name } of others) if (!people.has(id)) people.set(id, name);
  return {
    rights: offersOf(policy).map(({ right }) => right),
    laws: [...new Set([policy.lawOf, policy.lawOfRight].flatMap(Object.values).flat())] as LawId[],
    people: [...people].map(([id, name]) => ({ id, name })),
    tags,
  };
}

function AssignNext({ staff, page }: { staff: Staff; page: string }) {
  return (
    <ActPanel
      id="take-next"
      page={page}
      action={takeTheNext.bind(null, staff.ctx.desk.slug)}
      submit={t("pages.inbox.assignNext")}
    />
  );
}

/** Downloads the whole list as a file for a spreadsheet or a program, not only the rows on this page. */
function Export({ query, page }: { query: InboxQuery; page: string }) {
  const filled = Object.entries({ ...query, after: undefined }).filter(([, value]) => value);
  return (
    <form method="post" action={`${page}/export`} className="flex flex-wrap gap-2" data-print="no">
      {filled.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant="quiet" name="format" value="csv">
        {t("pages.inbox.downloadCsv")}
      </Button>
      <Button type="submit" variant="quiet" name="format" value="json">
        {t("pages.inbox.downloadJson")}
      </Button>
    </form>
  );
}

function ClockRuns() {
  return (
    <Notice tone="warning" title={t("pages.inbox.clockRuns.title")}>
      <p>{t("pages.inbox.clockRuns.text")}</p>
    </Notice>
  );
}

type ListProps = { staff: Staff; query: InboxQuery; found: FoundRequests; page: string };

function List({ staff, query, found, page }: ListProps) {
  const { rows, next, rowsRead } = found;
  const shown = t(`pages.inbox.shown.${found.order}`, { count: rows.length });
  const list = t(query.q ? "pages.inbox.found" : `inbox.view.${query.view}`);
  return (
    <div className="grid gap-4">
      <InboxBounds query={query} found={found} />
      {rows.length > 0 ? (
        <div>
          <ChooseRows staff={staff} query={query} found={found} page={page} />
          <RequestTable
            caption={t(`pages.inbox.caption.${found.order}`, { list })}
            rows={rows}
            zone={staff.ctx.desk.policy.zone}
            columns={staff.member.settings.columns}
            hrefOf={(reference) => `${page}/requests/${reference}`}
            choosing={mayUseBulkActions(staff) ? SELECTION_FORM : undefined}
          />
        </div>
      ) : null}
      <Pager
        label={t("pages.inbox.pager")}
        position={next ? shown : t("pages.inbox.end", { shown })}
        previous={
          query.after
            ? { href: listHref(staff, query), label: t("pages.inbox.firstPage") }
            : undefined
        }
        next={
          next
            ? {
                href: listHref(staff, query, next),
                label: rowsRead
                  ? t("pages.inbox.searchFurther")
                  : t("pages.inbox.nextPage", { count: staff.member.settings.rows }),
              }
            : undefined
        }
      />
      {may(staff.ctx.actor, "request.export") ? <Export query={query} page={page} /> : null}
    </div>
  );
}
