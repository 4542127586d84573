import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";

/** A pending request whose due date would change. */
export type Move = {
  reference: string;
  right: Right;
  from: string | null;
  to: string | null;
  lawFrom: LawId;
  lawTo: LawId;
};

export type WhatIf = {
  /** The number of pending requests that were computed; `complete` is false where the desk has more. */
  seen: number;
  complete: boolean;
  earlier: number;
  later: number;
  /** The first changes, as many as fit on a page. */
  moves: Move[];
};
