"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { ActState } from "./action-state";

export interface KeptForm {
  /** The id of the form that the text was typed into. */
  readonly form: string;
  readonly state: ActState;
}

const KeptFormContext = createContext<KeptForm | null>(null);

/**
 * Wraps a page that a team member returns to after confirming their identity. One of its forms has what they typed
 * before.
 */
export function KeptFormProvider(props: { readonly kept: KeptForm | null; children: ReactNode }) {
  return <KeptFormContext value={props.kept}>{props.children}</KeptFormContext>;
}

/** The initial state of the form with this id; `null` if nothing was typed before. */
export function useKeptForm(id: string): ActState {
  const kept = useContext(KeptFormContext);
  return kept?.form === id ? kept.state : null;
}
