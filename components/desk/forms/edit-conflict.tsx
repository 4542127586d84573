"use client";

import { Radios } from "@/components/form/choices";
import { useTranslate } from "@/components/i18n/use-translate";
import { Facts } from "@/components/ui/facts";
import type { Difference } from "@/lib/domain/problem/difference";
import { choiceOf } from "@/lib/domain/problem/difference";
import type { Translate } from "@/lib/words/translator";
import type { ActState } from "./action-state";

export interface DifferencesProps {
  /** Prefix of the ids, the same as for the fields of the form. */
  readonly id: string;
  readonly state: NonNullable<ActState>;
}

const choices = (t: Translate) => [
  { value: "mine", label: t("browser.conflict.mine") },
  { value: "theirs", label: t("browser.conflict.theirs") },
];

/** The fields that others changed after the form was opened, with a choice between the two versions. */
export function Differences({ id, state }: DifferencesProps) {
  const { differences, fields, values } = state;
  const t = useTranslate();
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
            label={t("browser.conflict.version", { label })}
            hint={<ConflictFacts {...difference} />}
            error={fields[choice]}
            errorPrefix={t("browser.form.errorPrefix")}
            options={choices(t)}
            defaultValue={values[choice]}
          />
        ) : (
          <div key={name} className="group">
            <p className="group-label">{t("browser.conflict.updated", { label })}</p>
            <ConflictFacts {...difference} />
          </div>
        );
      })}
      {/* The choice refers to the versions that were shown, so they are sent with it. */}
      <input type="hidden" name="differences" value={JSON.stringify(differences)} />
    </>
  );
}

function ConflictFacts({ before, theirs, mine, by, both }: Difference) {
  const t = useTranslate();
  const shownText = (text: string) => (
    <span className="whitespace-pre-line">{text || t("browser.conflict.empty")}</span>
  );
  return (
    <Facts
      facts={[
        ...(before === null
          ? []
          : [{ label: t("browser.conflict.before"), value: shownText(before) }]),
        {
          label: by ? t("browser.conflict.nowBy", { name: by }) : t("browser.conflict.now"),
          value: shownText(theirs),
        },
        ...(both ? [{ label: t("browser.conflict.yours"), value: shownText(mine) }] : []),
      ]}
    />
  );
}
