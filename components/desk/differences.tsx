import { Radios } from "@/components/form/choices";
import { Facts } from "@/components/ui/facts";
import { choiceOf } from "@/lib/domain/choice";
import type { Difference } from "@/lib/domain/difference";
import type { ActState } from "./act-form";

export interface DifferencesProps {
  /** Stem of the ids, as of the form's fields. */
  readonly id: string;
  readonly state: NonNullable<ActState>;
}

const CHOICES = [
  { value: "mine", label: "Keep mine" },
  { value: "theirs", label: "Take theirs" },
];

/** What others made of the fields of a form after it was opened, and what to choose about it. */
export function Differences({ id, state }: DifferencesProps) {
  const { differences, fields, values } = state;
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
            label={`What stays: ${label}`}
            hint={<Held {...difference} />}
            error={fields[choice]}
            errorPrefix="Error: "
            options={CHOICES}
            defaultValue={values[choice]}
          />
        ) : (
          <div key={name} className="group">
            <p className="group-label">Taken over: {label}</p>
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
  const said = (text: string) => <span className="whitespace-pre-line">{text || "Empty"}</span>;
  return (
    <Facts
      facts={[
        ...(before === null ? [] : [{ label: "When you opened it", value: said(before) }]),
        { label: by ? `Now, by ${by}` : "Now", value: said(theirs) },
        ...(both ? [{ label: "Yours", value: said(mine) }] : []),
      ]}
    />
  );
}
