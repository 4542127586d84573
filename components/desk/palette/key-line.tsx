import { Fragment } from "react";
import { t } from "@/components/i18n/translate";
import { KeyHint } from "@/components/ui/key-hint";
import { actionsAt, type Place } from "./actions-table";

/** The most important keys, for the header of a page. `without` lists actions that the reader may not do. */
export function KeyLine({
  place,
  without = [],
}: {
  readonly place: Place;
  readonly without?: readonly string[];
}) {
  const actions = actionsAt(place).filter(({ id, short }) => short && !without.includes(id));
  const shorts = [...new Set(actions.flatMap(({ short }) => short ?? []))];
  return (
    <p
      className="key-line hidden flex-wrap gap-3 text-small text-ink-soft pointer-fine:flex"
      aria-hidden="true"
    >
      {shorts.map((short) => (
        <span key={short}>
          {actions
            .filter((action) => action.short === short)
            .flatMap(({ keys = [] }) => keys)
            .map((key) => (
              <Fragment key={key}>
                <KeyHint keys={key} />{" "}
              </Fragment>
            ))}
          {t(short)}
        </span>
      ))}
    </p>
  );
}
