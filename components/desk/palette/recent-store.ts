import { isRecentName, type Recent, recentIn, recentName, withRecent } from "./recent-requests";

/** Those that were opened at a desk in this browser; none where it keeps nothing for us. */
export function keptRecent(desk: string): Recent[] {
  try {
    return recentIn(window.localStorage.getItem(recentName(desk)));
  } catch {
    return [];
  }
}

export function keepRecent(desk: string, opened: Recent): void {
  try {
    const { localStorage } = window;
    const name = recentName(desk);
    localStorage.setItem(name, withRecent(localStorage.getItem(name), opened));
  } catch {}
}

/** Whoever uses the browser next sees nothing of it, at any desk. */
export function forgetRecent(): void {
  try {
    const { localStorage } = window;
    for (const name of Object.keys(localStorage).filter(isRecentName))
      localStorage.removeItem(name);
  } catch {}
}
