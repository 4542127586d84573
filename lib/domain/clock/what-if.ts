import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";

/** A pending request whose last day would be another. */
export type Move = {
  reference: string;
  right: Right;
  from: string | null;
  to: string | null;
  lawFrom: LawId;
  lawTo: LawId;
};

export type WhatIf = {
  /** Pending requests looked at; `complete` is false where the desk has more of them. */
  seen: number;
  complete: boolean;
  earlier: number;
  later: number;
  /** The first of them, as a page has room for. */
  moves: Move[];
};
