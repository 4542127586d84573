import { t } from "@/components/i18n/translate";
import {
  channelName,
  DUE_NAMES,
  LAW_NAMES,
  languageName,
  optionsOf,
  RIGHT_NAMES,
} from "@/components/request/names";
import { Button, ButtonLink } from "@/components/ui/button";
import { SearchInput, Select, Toolbar } from "@/components/ui/toolbar";
import { DUE_WINDOWS, type InboxQuery, isNarrowed, SORTS } from "@/lib/domain/inbox/inbox";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import { CHANNELS } from "@/lib/domain/request/channel";
import { VIEWS } from "@/lib/domain/request/view";
import { LANGUAGES } from "@/lib/words/choose-language";

export interface InboxFiltersProps {
  readonly page: string;
  /** The address of the list without filters. */
  readonly cleared: string;
  readonly query: InboxQuery;
  readonly rights: readonly Right[];
  readonly laws: readonly LawId[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Names of the desk's tags. */
  readonly tags: readonly string[];
}

const any = () => ({ value: "", label: t("inbox.filter.any") });

/** The filters are a GET form, so that the address shows everyone who opens it the same list. */
export function InboxFilters(props: InboxFiltersProps) {
  const { page, cleared, query, rights, laws, people, tags } = props;
  return (
    <Toolbar action={page} label={t("desk.nav.requests")}>
      <SearchInput name="q" label={t("inbox.filter.search")} defaultValue={query.q} shortcut="/" />
      <Select
        name="view"
        label={t("inbox.filter.view")}
        defaultValue={query.view}
        options={optionsOf(VIEWS, (view) => t(`inbox.view.${view}`))}
      />
      <Select
        name="due"
        label={t("names.column.due")}
        defaultValue={query.due ?? ""}
        options={[any(), ...optionsOf(DUE_WINDOWS, (due) => t(DUE_NAMES[due]))]}
      />
      <Select
        name="assignee"
        label={t("names.column.assignee")}
        defaultValue={query.assignee ?? ""}
        options={[
          { value: "", label: t("inbox.filter.anyAssignee") },
          { value: "nobody", label: t("request.unassigned") },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="right"
        label={t("names.column.right")}
        defaultValue={query.right ?? ""}
        options={[any(), ...optionsOf(rights, (right) => t(RIGHT_NAMES[right]))]}
      />
      <Select
        name="law"
        label={t("names.column.law")}
        defaultValue={query.law ?? ""}
        options={[any(), ...optionsOf(laws, (law) => t(LAW_NAMES[law]))]}
      />
      {tags.length > 0 || query.tag ? <TagFilter tags={tags} chosen={query.tag} /> : null}
      <Button type="submit">{t("inbox.filter.show")}</Button>
      {isNarrowed(query) ? (
        <ButtonLink variant="quiet" href={cleared}>
          {t("inbox.filter.clear")}
        </ButtonLink>
      ) : null}
      <MoreFilters query={query} />
    </Toolbar>
  );
}

/** A deleted tag stays in the select while the list is filtered by it. */
function TagFilter({ tags, chosen }: { tags: readonly string[]; chosen?: string }) {
  const names = chosen && !tags.includes(chosen) ? [...tags, chosen] : tags;
  return (
    <Select
      name="tag"
      label={t("bulk.field.tag")}
      defaultValue={chosen ?? ""}
      options={[any(), ...optionsOf(names, (name) => name)]}
    />
  );
}

/** Filters that are used once a week, not once an hour. The section is open while one of them is set. */
function MoreFilters({ query }: Pick<InboxFiltersProps, "query">) {
  const { residence, channel, locale, unread, sort } = query;
  return (
    <details className="more-filters" open={Boolean(residence || channel || locale || unread)}>
      <summary className="more-filters-label">{t("inbox.filter.more")}</summary>
      <div className="toolbar">
        <Select
          name="residence"
          label={t("names.column.residence")}
          defaultValue={residence ?? ""}
          options={[any(), ...optionsOf(RESIDENCES, (place) => t(`residences.${place}`))]}
        />
        <Select
          name="channel"
          label={t("names.column.channel")}
          defaultValue={channel ?? ""}
          options={[any(), ...optionsOf(CHANNELS, channelName)]}
        />
        <Select
          name="locale"
          label={t("names.column.language")}
          defaultValue={locale ?? ""}
          options={[any(), ...optionsOf(LANGUAGES, languageName)]}
        />
        <Select
          name="unread"
          label={t("inbox.filter.readStatus")}
          defaultValue={unread ?? ""}
          options={[any(), { value: "1", label: t("inbox.filter.unread") }]}
        />
        <Select
          name="sort"
          label={t("inbox.filter.sort")}
          defaultValue={sort}
          options={optionsOf(SORTS, (order) => t(`inbox.sort.${order}`))}
        />
      </div>
    </details>
  );
}
