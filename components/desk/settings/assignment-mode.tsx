import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { say } from "@/components/speech/say";
import { MODES, type Mode } from "@/lib/domain/team/assignment";
import type { Sentence } from "@/lib/words/staff";

/** A member as the choice of takers names them. */
export interface TakerRow {
  readonly id: string;
  readonly name: string;
  readonly takesPart: boolean;
  /** In words; "" of somebody who is here and stays. */
  readonly away: string;
}

export const MODE_NAMES: Record<Mode, { label: Sentence; hint: Sentence }> = {
  hand: { label: "By hand", hint: "They wait under Unassigned until somebody takes them." },
  turn: { label: "In turn", hint: "To whoever got none for the longest." },
  load: { label: "By load", hint: "To whoever has fewest open requests." },
};

export interface AssignmentModeProps {
  readonly page: string;
  readonly mode: Mode;
  readonly takers: readonly TakerRow[];
  readonly seen: string;
  readonly act: Act;
  /** Nothing else on the page waits to be kept. */
  readonly leads: boolean;
}

/** How a request is given that no rule fits, and who takes part. */
export function AssignmentMode(props: AssignmentModeProps) {
  const { page, mode, takers, seen, act, leads } = props;
  const taking = takers.filter(({ takesPart }) => takesPart);
  return (
    <ActPanel
      id="mode"
      action={act}
      page={page}
      hidden={{ seen, offered: takers.map(({ id }) => id).join(",") }}
      fields={[
        {
          kind: "radios",
          name: "mode",
          label: say("A new request that no rule fits is given"),
          options: MODES.map((value) => {
            const { label, hint } = MODE_NAMES[value];
            return { value, label: say(label), hint: say(hint) };
          }),
          initial: mode,
        },
        {
          kind: "confirm",
          name: "takers",
          label: say("Who takes part, in turn or by load"),
          hint: say("Nobody gets a request while they are away."),
          options: takers.map(({ id, name, away }) => ({
            value: id,
            label: name,
            ...(away && { hint: away }),
          })),
          initial: taking.map(({ id }) => id).join(","),
        },
      ]}
      submit={say("Save")}
      variant={leads ? "primary" : "secondary"}
    />
  );
}
