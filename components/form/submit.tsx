import type { ReactNode } from "react";

export interface SubmitProps {
  /** The act: "Send your request". */
  readonly children: ReactNode;
  readonly name?: string;
  readonly value?: string;
  readonly variant?: "primary" | "secondary" | "danger";
}

/** Never disabled: a second press is met by the form's idempotency key, not by a dead button. */
export function Submit({ children, name, value, variant = "primary" }: SubmitProps) {
  return (
    <div className="submit">
      <button className="button" data-variant={variant} type="submit" name={name} value={value}>
        {children}
      </button>
    </div>
  );
}
