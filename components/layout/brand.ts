import type { CSSProperties } from "react";
import { isHex, readable } from "@/lib/domain/policy/colour";

const FALLBACK = "#26478d";

/** The style of a shell in the desk's colour: the colour as it is, and a readable one for each scheme. */
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
 * On the desk the brand is only a mark beside the name: there colour speaks of time left, and a red house
 * would make every button look like a danger.
 */
export function brandMark(hex: string | null | undefined): CSSProperties {
  const style: Record<`--${string}`, string> = { "--brand": isHex(hex) ? hex : FALLBACK };
  return style as CSSProperties;
}
