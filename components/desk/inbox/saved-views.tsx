import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { Disclosure } from "@/components/ui/disclosure";
import type { SavedView } from "@/lib/domain/inbox/saved-view";

export interface SavedViewsProps {
  readonly page: string;
  /** The query of the list that is shown. */
  readonly search: string;
  /** The saved view with this query, if there is one. */
  readonly view: SavedView | undefined;
  readonly save: Act;
  readonly remove: Act;
  readonly shares: boolean;
}

/** Saves the current list as a view, or removes the view. */
export function SavedViews({ page, search, view, save, remove, shares }: SavedViewsProps) {
  if (view) {
    return view.removable ? (
      <ActPanel
        id="remove-view"
        page={page + search}
        action={remove}
        hidden={{ view: view.id }}
        submit={t("inbox.savedView.remove")}
      />
    ) : null;
  }
  const mine = { value: "mine", label: t("inbox.savedView.me") };
  const team = { value: "team", label: t("inbox.savedView.everyone") };
  return (
    <Disclosure id="save-view-panel" label={t("inbox.savedView.title")} variant="quiet">
      <ActPanel
        id="save-view"
        page={page + search}
        action={save}
        hidden={{ search }}
        fields={[
          {
            kind: "text",
            name: "name",
            label: t("desk.label.name"),
            hint: t("inbox.savedView.nameHint"),
          },
          {
            kind: "radios",
            name: "reach",
            label: t("inbox.savedView.visibleTo"),
            options: shares ? [mine, team] : [mine],
            initial: "mine",
          },
        ]}
        submit={t("inbox.savedView.save")}
      />
    </Disclosure>
  );
}
