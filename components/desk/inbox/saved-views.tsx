import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { say } from "@/components/speech/say";
import { Disclosure } from "@/components/ui/disclosure";
import type { SavedView } from "@/lib/domain/inbox/saved-view";

export interface SavedViewsProps {
  readonly page: string;
  /** The query of the list that is shown. */
  readonly search: string;
  /** The saved view that it is, if it is one. */
  readonly view: SavedView | undefined;
  readonly save: Act;
  readonly remove: Act;
  readonly shares: boolean;
}

/** Keeps the list that is shown under a name, or takes the name away. */
export function SavedViews({ page, search, view, save, remove, shares }: SavedViewsProps) {
  if (view) {
    return view.removable ? (
      <ActPanel
        id="remove-view"
        page={page + search}
        action={remove}
        hidden={{ view: view.id }}
        submit={say("inbox.savedView.remove")}
      />
    ) : null;
  }
  const mine = { value: "mine", label: say("inbox.savedView.me") };
  const team = { value: "team", label: say("inbox.savedView.everyone") };
  return (
    <Disclosure id="save-view-panel" label={say("inbox.savedView.title")} variant="quiet">
      <ActPanel
        id="save-view"
        page={page + search}
        action={save}
        hidden={{ search }}
        fields={[
          {
            kind: "text",
            name: "name",
            label: say("desk.label.name"),
            hint: say("inbox.savedView.nameHint"),
          },
          {
            kind: "radios",
            name: "reach",
            label: say("inbox.savedView.visibleTo"),
            options: shares ? [mine, team] : [mine],
            initial: "mine",
          },
        ]}
        submit={say("inbox.savedView.save")}
      />
    </Disclosure>
  );
}
