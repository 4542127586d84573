"use client";

import { useEffect } from "react";
import type { Recent } from "./recent-requests";
import { keepRecent } from "./recent-store";

export interface NoteRecentProps extends Recent {
  /** The address of the desk. */
  readonly desk: string;
}

/** Records in this browser that the request was opened. */
export function NoteRecent({ desk, reference, right }: NoteRecentProps) {
  useEffect(() => keepRecent(desk, { reference, right }), [desk, reference, right]);
  return null;
}
