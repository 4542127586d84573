"use client";

import { useEffect } from "react";
import { keepRecent, type Recent } from "./recent-requests";

export interface NoteRecentProps extends Recent {
  /** The address of the desk. */
  readonly desk: string;
}

/** Records in this browser that the request was opened. */
export function NoteRecent({ desk, reference, right }: NoteRecentProps) {
  useEffect(() => keepRecent(desk, { reference, right }), [desk, reference, right]);
  return null;
}
