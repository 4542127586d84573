import { isRecentName, type Recent, recentIn, recentName, withRecent } from "./recent-requests";

/** The requests of a desk that were recently opened in this browser; none if local storage is blocked. */
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

/** Removes the recent requests of all desks, so that the next user of the browser does not see them. */
export function forgetRecent(): void {
  try {
    const { localStorage } = window;
    for (const name of Object.keys(localStorage).filter(isRecentName))
      localStorage.removeItem(name);
  } catch {}
}
