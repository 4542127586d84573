export function findBrowser(): string | undefined;
export function bringBrowser(): string;
