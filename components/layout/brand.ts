import type { CSSProperties } from "react";
import { isHex, readable } from "@/lib/domain/policy/colour";

const FALLBACK = "#26478d";

/** The style of a page in the colour of the desk: the colour itself, and a readable variant for each scheme. */
export function brandStyle(hex: string | null | undefined): CSSProperties {
  const brand = isHex(hex) ? hex : FALLBACK;
  const style: Record<`--${string}`, string> = {
    "--brand": brand,
    "--accent-light": readable(brand, "light"),
    "--accent-dark": readable(brand, "dark"),
  };
  return style as CSSProperties;
}

/**
 * On staff pages the brand is only a mark next to the name. Colour stands for the time left there, and a red brand
 * would make every button look dangerous.
 */
export function brandMark(hex: string | null | undefined): CSSProperties {
  const style: Record<`--${string}`, string> = { "--brand": isHex(hex) ? hex : FALLBACK };
  return style as CSSProperties;
}
