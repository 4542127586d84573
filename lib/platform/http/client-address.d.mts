export type TrustedProxies = { hops: number; networks: unknown[] };
export const PROXIES_SHAPE: string;
export function trustedProxies(setting?: string): TrustedProxies;
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trusted: TrustedProxies,
): string;
export function clientNetwork(address: string): string;
