"use client";

import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";

export interface DialogProps {
  /** A button; it opens the dialog and gets the focus back. */
  readonly trigger: ReactNode;
  readonly title: string;
  readonly description?: ReactNode;
  /** "Cancel" */
  readonly close: string;
  readonly children: ReactNode;
}

/** Asks before what cannot be undone. What must work without script belongs in a Disclosure. */
export function Dialog({ trigger, title, description, close, children }: DialogProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Overlay className="overlay" />
      <Radix.Content className="dialog" {...(description ? {} : { "aria-describedby": undefined })}>
        <Radix.Title>{title}</Radix.Title>
        {description ? <Radix.Description>{description}</Radix.Description> : null}
        <div className="mt-4">{children}</div>
        <Radix.Close className="button mt-3" data-variant="secondary">
          {close}
        </Radix.Close>
      </Radix.Content>
    </Radix.Root>
  );
}
