/** Every background colour of accent text and accent buttons (app/globals.css). */
export const GROUNDS = {
  light: ["#ffffff", "#f4f4f3"],
  dark: ["#131416", "#1a1b1e", "#202226"],
} as const;

/** The minimum contrast of text (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

type ColourFault = {
  /** The contrast on the background where it is lowest. */
  ratio: number;
  /** The nearest colour of the same hue that passes. */
  nearest: string;
};

/**
 * The problem with a colour for text and buttons on light pages, which show the colour as it is; `null` where it
 * passes. Dark pages use a lighter colour of the same hue, which is always readable.
 */
export function colourFault(hex: string): ColourFault | null {
  const ratio = Math.min(...GROUNDS.light.map((ground) => contrast(hex, ground)));
  return ratio >= READABLE ? null : { ratio, nearest: readable(hex, "light") };
}

/** The nearest colour of the same hue with a contrast of 4.5:1 on every background of the scheme. */
export function readable(hex: string, scheme: keyof typeof GROUNDS): string {
  const { l, a, b } = toOklab(channels(hex));
  const end = scheme === "light" ? 0 : 1;
  // A hue cannot be both very light or dark and saturated, so chroma falls as lightness approaches its end.
  for (let way = 0; way < 1; way += 0.01) {
    const lightness = l + (end - l) * way;
    const candidate = toHex(
      toSrgb({ l: lightness, a: a * (1 - way * 0.6), b: b * (1 - way * 0.6) }),
    );
    if (GROUNDS[scheme].every((ground) => contrast(candidate, ground) >= READABLE)) {
      return candidate;
    }
  }
  return scheme === "light" ? "#000000" : "#ffffff";
}

/** The WCAG 2 contrast ratio of two colours. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

export function isHex(value: string | null | undefined): value is string {
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value ?? "");
}

type Triple = readonly [number, number, number];

function channels(hex: string): Triple {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
  const at = (start: number) => linear(Number.parseInt(full.slice(start, start + 2), 16) / 255);
  return [at(1), at(3), at(5)];
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Oklab (Ottosson 2020), in which a change of lightness keeps the hue of a brand colour. */
function toOklab([r, g, b]: Triple) {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function toSrgb({
  l,
  a,
  b,
}: {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}): Triple {
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
}

function toHex(rgb: Triple): string {
  const pairs = rgb.map((value) => {
    const clamped = Math.min(1, Math.max(0, value));
    const encoded = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${pairs.join("")}`;
}
