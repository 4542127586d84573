import type { ComponentProps } from "react";
import { KeyHint } from "./key-hint";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

interface Look {
  readonly variant?: ButtonVariant;
  /** The key that triggers the same action. */
  readonly keyHint?: string;
}

export function Button({
  variant = "secondary",
  keyHint,
  children,
  type = "button",
  ...rest
}: Omit<ComponentProps<"button">, "className"> & Look) {
  return (
    <button className="button" data-variant={variant} type={type} {...rest}>
      {children}
      {keyHint ? <KeyHint keys={keyHint} /> : null}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({
  variant = "secondary",
  keyHint,
  children,
  ...rest
}: Omit<ComponentProps<"a">, "className" | "href"> & Look & { readonly href: string }) {
  return (
    <a className="button" data-variant={variant} {...rest}>
      {children}
      {keyHint ? <KeyHint keys={keyHint} /> : null}
    </a>
  );
}
