"use client";

import { Radios } from "@/components/form/choices";
import { useSay } from "@/components/speech/use-say";
import { Facts } from "@/components/ui/facts";
import type { Difference } from "@/lib/domain/problem/difference";
import { choiceOf } from "@/lib/domain/problem/difference";
import type { Say } from "@/lib/words/staff";
import type { ActState } from "./action-state";

export interface DifferencesProps {
  /** Stem of the ids, as of the form's fields. */
  readonly id: string;
  readonly state: NonNullable<ActState>;
}

const choices = (say: Say) => [
  { value: "mine", label: say("browser.conflict.mine") },
  { value: "theirs", label: say("browser.conflict.theirs") },
];

/** What others made of the fields of a form after it was opened, and what to choose about it. */
export function Differences({ id, state }: DifferencesProps) {
  const { differences, fields, values } = state;
  const say = useSay();
  if (!differences) return null;
  return (
    <>
      {differences.map((difference) => {
        const { name, label, both } = difference;
        const choice = choiceOf(name);
        return both ? (
          <Radios
            key={name}
            id={`${id}-${choice}`}
            name={choice}
            label={say("browser.conflict.version", { label })}
            hint={<Held {...difference} />}
            error={fields[choice]}
            errorPrefix={say("browser.form.errorPrefix")}
            options={choices(say)}
            defaultValue={values[choice]}
          />
        ) : (
          <div key={name} className="group">
            <p className="group-label">{say("browser.conflict.updated", { label })}</p>
            <Held {...difference} />
          </div>
        );
      })}
      {/* What was shown is what was chosen from. */}
      <input type="hidden" name="differences" value={JSON.stringify(differences)} />
    </>
  );
}

function Held({ before, theirs, mine, by, both }: Difference) {
  const say = useSay();
  const said = (text: string) => (
    <span className="whitespace-pre-line">{text || say("browser.conflict.empty")}</span>
  );
  return (
    <Facts
      facts={[
        ...(before === null
          ? []
          : [{ label: say("browser.conflict.before"), value: said(before) }]),
        {
          label: by ? say("browser.conflict.nowBy", { name: by }) : say("browser.conflict.now"),
          value: said(theirs),
        },
        ...(both ? [{ label: say("browser.conflict.yours"), value: said(mine) }] : []),
      ]}
    />
  );
}
