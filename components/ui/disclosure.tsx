import type { ReactNode } from "react";
import type { ButtonVariant } from "./button";
import { KeyHint } from "./key-hint";

export interface DisclosureProps {
  readonly label: ReactNode;
  readonly variant?: ButtonVariant;
  readonly keyHint?: string;
  /** Opening one panel closes the others of the same name. */
  readonly name?: string;
  readonly id?: string;
  readonly open?: boolean;
  /** As wide as its column. */
  readonly full?: boolean;
  /** The name under which the command palette lists the panel. `also` has synonyms. */
  readonly listed?: string;
  readonly also?: string;
  readonly children: ReactNode;
}

/** A button and the form that it opens. Works without script. */
export function Disclosure(props: DisclosureProps) {
  return (
    <details
      className="disclosure"
      name={props.name}
      id={props.id}
      open={props.open}
      data-full={props.full}
      data-listed={props.listed}
      data-also={props.also}
      data-keys={props.keyHint}
    >
      <summary className="button" data-variant={props.variant ?? "secondary"}>
        {props.label}
        {props.keyHint ? <KeyHint keys={props.keyHint} /> : null}
      </summary>
      <div>{props.children}</div>
    </details>
  );
}
