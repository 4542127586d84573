import type { ReactNode } from "react";
import type { ButtonVariant } from "./button";
import { KeyHint } from "./key-hint";

export interface DisclosureProps {
  readonly label: ReactNode;
  readonly variant?: ButtonVariant;
  readonly keyHint?: string;
  /** Panels of one name close one another. */
  readonly name?: string;
  readonly id?: string;
  readonly open?: boolean;
  /** As wide as its column. */
  readonly full?: boolean;
  /** Under this name the command palette of the page lists it, and under the words in `also`. */
  readonly listed?: string;
  readonly also?: string;
  readonly children: ReactNode;
}

/** An act and its form in one place, without script. */
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
