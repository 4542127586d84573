import type { Logo } from "@/components/layout/public-shell";
import type { Policy } from "@/lib/domain/policy/policy";

/** Where a desk's logo is fetched. Its version is in the address, so that browsers may keep it for long. */
export const logoOf = ({ slug, logo }: Policy): Logo | null =>
  logo && { src: `/${slug}/logo?v=${logo.version}`, width: logo.width, height: logo.height };
