import type { ReactNode } from "react";

export interface SubmitProps {
  /** The text of the button: "Send your request". */
  readonly children: ReactNode;
  readonly name?: string;
  readonly value?: string;
  readonly variant?: "primary" | "secondary" | "danger";
}

/** The button is never disabled. A second press is harmless because of the idempotency key of the form. */
export function Submit({ children, name, value, variant = "primary" }: SubmitProps) {
  return (
    <div className="submit">
      <button className="button" data-variant={variant} type="submit" name={name} value={value}>
        {children}
      </button>
    </div>
  );
}
