import { t } from "@/components/i18n/translate";
import { CHANNEL_NAMES, LAW_NAMES, languageName, RIGHT_NAMES } from "@/components/request/names";
import { Button, ButtonLink } from "@/components/ui/button";
import { SearchInput, Select, Toolbar } from "@/components/ui/toolbar";
import { DUE_WINDOWS, type InboxQuery, isNarrowed, SORTS } from "@/lib/domain/inbox/inbox";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import { CHANNELS } from "@/lib/domain/request/channel";
import { VIEWS } from "@/lib/domain/request/view";
import { LANGUAGES } from "@/lib/words/choose-language";
import type { LabelKey } from "@/lib/words/translator";
import { DUE_NAMES, SORT_NAMES, VIEW_NAMES } from "./view-names";

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
        options={named(VIEWS, VIEW_NAMES)}
      />
      <Select
        name="due"
        label={t("names.column.due")}
        defaultValue={query.due ?? ""}
        options={[any(), ...named(DUE_WINDOWS, DUE_NAMES)]}
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
        options={[any(), ...named(rights, RIGHT_NAMES)]}
      />
      <Select
        name="law"
        label={t("names.column.law")}
        defaultValue={query.law ?? ""}
        options={[any(), ...named(laws, LAW_NAMES)]}
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

const named = <T extends string>(values: readonly T[], names: Record<T, LabelKey>) =>
  values.map((value) => ({ value, label: t(names[value] as LabelKey) }));

/** A deleted tag stays in the select while the list is filtered by it. */
function TagFilter({ tags, chosen }: { tags: readonly string[]; chosen?: string }) {
  const names = chosen && !tags.includes(chosen) ? [...tags, chosen] : tags;
  return (
    <Select
      name="tag"
      label={t("bulk.field.tag")}
      defaultValue={chosen ?? ""}
      options={[any(), ...names.map((name) => ({ value: name, label: name }))]}
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
          options={[
            any(),
            ...RESIDENCES.map((value) => ({ value, label: t(`residences.${value}`) })),
          ]}
        />
        <Select
          name="channel"
          label={t("names.column.channel")}
          defaultValue={channel ?? ""}
          options={[any(), ...named(CHANNELS, CHANNEL_NAMES)]}
        />
        <Select
          name="locale"
          label={t("names.column.language")}
          defaultValue={locale ?? ""}
          options={[any(), ...LANGUAGES.map((value) => ({ value, label: languageName(value) }))]}
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
          options={named(SORTS, SORT_NAMES)}
        />
      </div>
    </details>
  );
}
