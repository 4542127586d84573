"use client";

import { useEffect, useRef } from "react";
import type { FieldError } from "./field-description";

export interface ErrorSummaryProps {
  /** "There is a problem" */
  readonly title: string;
  readonly errors: readonly FieldError[];
}

/** First thing in `main`, above the heading; takes the focus when it appears. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (errors.length === 0) {
    return null;
  }
  return (
    <div className="problem" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2>{title}</h2>
        <ul>
          {errors.map(({ id, message }) => (
            <li key={`${id} ${message}`}>{id ? <a href={`#${id}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
