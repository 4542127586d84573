"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { ActState } from "./action-state";

export interface KeptForm {
  /** The id of the form that it was typed into. */
  readonly form: string;
  readonly state: ActState;
}

const Kept = createContext<KeptForm | null>(null);

/** Around a page that somebody came back to: one of its forms has what they typed before. */
export function KeptFormProvider(props: { readonly kept: KeptForm | null; children: ReactNode }) {
  return <Kept value={props.kept}>{props.children}</Kept>;
}

/** What the form of this id begins with. */
export function useKeptForm(id: string): ActState {
  const kept = useContext(Kept);
  return kept?.form === id ? kept.state : null;
}
