import { t } from "@/components/i18n/translate";
import { isPending, type State } from "@/lib/domain/request/state";
import { UNDOABLE_ACTIONS } from "@/lib/domain/request/steps";

type Requester = {
  readonly state: State;
  readonly person: { readonly email: string } | null;
};

// The emails of these actions wait while they can be undone. An approval sends the response that was written before.
const EMAILED: readonly string[] = [...UNDOABLE_ACTIONS, "approve"];

/** Whether the action sends the requester nothing but an email, and there is no address to send it to. */
export const isByPost = (action: string, { state, person }: Requester): boolean =>
  person?.email === "" && EMAILED.includes(action) && (action !== "close" || isPending(state));

/** Says in the form of such an action that a team member has to send it by post. */
export const ByPost = () => (
  <p>
    <strong>{t("steps.byPost")}</strong>
  </p>
);
