import type { WantsLook } from "./live-state";

/** What the last look of this page found of what wants its reader; the rail shows it wherever it was looked for. */
let latest: WantsLook | null = null;
const hearers = new Set<() => void>();

export function noteWants(look: unknown): void {
  const { wants } = (look ?? {}) as { wants?: WantsLook };
  if (!wants) return;
  latest = wants;
  for (const hear of hearers) hear();
}

export const readWantsLook = (): WantsLook | null => latest;

export function onWants(hear: () => void): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

/** As many as are counted; one more would cost as much as all. */
export const MOST_SHOWN = 99;

export const wantsWords = (count: number): string =>
  count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
