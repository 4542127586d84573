import { COLUMN_NAMES } from "@/components/request/names";
import { ZONE_NAMES } from "@/components/request/zone-names";
import {
  COLUMNS,
  type Density,
  PAGE_SIZES,
  type Settings,
  type Theme,
} from "@/lib/domain/settings";
import { LANGUAGE_NAMES } from "@/lib/words/choose-language";
import { zoneName } from "@/lib/words/words";
import type { ActField } from "./act-fields";

const DENSITY_NAMES: Record<Density, string> = {
  compact: "Compact: more rows at a glance",
  cosy: "Cosy: more room for each",
};

const THEME_NAMES: Record<Theme, string> = {
  system: "As this device is set",
  light: "Light",
  dark: "Dark",
};

const named = <T extends string>(names: Record<T, string>) =>
  Object.entries<string>(names).map(([value, label]) => ({ value, label }));

/** Every zone there is: what the engine lists has some places under their old names only. */
const zoneNames = (chosen: string | null): string[] =>
  [
    ...new Set([...ZONE_NAMES, ...Intl.supportedValuesOf("timeZone"), ...(chosen ? [chosen] : [])]),
  ].sort();

/** How a member of staff sees the desk, as fields that hold what is set now. */
export function lookFields(settings: Settings, deskZone: string): ActField[] {
  const zones = zoneNames(settings.zone).map((value) => ({ value, label: value }));
  return [
    {
      ...{ kind: "radios", name: "density", label: "Rows of a list" },
      options: named(DENSITY_NAMES),
      initial: settings.density,
    },
    {
      ...{ kind: "radios", name: "theme", label: "Colours" },
      options: named(THEME_NAMES),
      initial: settings.theme,
    },
    {
      ...{ kind: "confirm", name: "columns", label: "Columns of a list" },
      hint: "Who asks is always shown.",
      options: COLUMNS.map((value) => ({ value, label: COLUMN_NAMES[value] })),
      initial: settings.columns.join(","),
    },
    {
      ...{ kind: "select", name: "rows", label: "Requests on a page" },
      options: PAGE_SIZES.map((size) => ({ value: String(size), label: String(size) })),
      initial: String(settings.rows),
    },
    {
      ...{ kind: "select", name: "zone", label: "Times of day" },
      hint: "A last day is always a day of the desk, whoever reads it.",
      options: [
        { value: "", label: `As the desk has them: ${zoneName("en", deskZone)}` },
        ...zones,
      ],
      initial: settings.zone ?? "",
    },
  ];
}
