import type { Logo } from "@/components/layout/public-shell";
import type { Policy } from "@/lib/domain/policy/policy";

/**
 * The address and size of the logo of a desk; `null` if it has none. The address includes the version, so that
 * browsers can cache the logo for a long time.
 */
export const logoOf = ({ slug, logo }: Policy): Logo | null =>
  logo && { src: `/${slug}/logo?v=${logo.version}`, width: logo.width, height: logo.height };
