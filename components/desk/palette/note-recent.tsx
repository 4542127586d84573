"use client";

import { useEffect } from "react";
import type { Recent } from "./recent-requests";
import { keepRecent } from "./recent-store";

export interface NoteRecentProps extends Recent {
  /** The address of the desk. */
  readonly desk: string;
}

/** This browser notes that the request was opened in it. */
export function NoteRecent({ desk, reference, right }: NoteRecentProps) {
  useEffect(() => keepRecent(desk, { reference, right }), [desk, reference, right]);
  return null;
}
