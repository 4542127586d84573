const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Headless)?(?:Chrome|CriOS)\//],
  ["Safari", /\bVersion\/.*Safari\//],
];

const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["macOS", /\bMac OS X\b|\bMacintosh\b/],
  ["Linux", /\bLinux\b/],
];

const firstIn = (names: typeof BROWSERS, text: string): string | undefined =>
  names.find(([, pattern]) => pattern.test(text))?.[0];

/**
 * Browser and operating system of a User-Agent header, such as "Firefox, Windows", without versions. An unknown part is
 * left out; `null` where both are unknown.
 */
export function deviceIn(userAgent: string | null): string | null {
  const text = (userAgent ?? "").slice(0, 500);
  const names = [firstIn(BROWSERS, text), firstIn(SYSTEMS, text)].filter((name) => name);
  return names.length > 0 ? names.join(", ") : null;
}

/**
 * The part of an IP address that identifies a network and not a household: 203.0.113.x, 2001:db8:1::. `null` for text
 * without such a part.
 */
export function networkIn(address: string | null): string | null {
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(address ?? "");
  if (v4) return `${v4[1]}.${v4[2]}.${v4[3]}.x`;
  const v6 = /^([0-9a-f]{1,4}):([0-9a-f]{1,4}):([0-9a-f]{1,4}):/i.exec(address ?? "");
  return v6 ? `${v6[1]}:${v6[2]}:${v6[3]}::` : null;
}
