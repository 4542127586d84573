import { ZONE_NAMES } from "@/components/clock/zone-names";
import type { ActField } from "@/components/desk/forms/action-fields";
import { VIEW_NAMES } from "@/components/desk/inbox/view-names";
import { t } from "@/components/i18n/translate";
import { COLUMN_NAMES } from "@/components/request/names";
import { UNDO_CHOICES } from "@/lib/domain/decision/undo";
import type { Role } from "@/lib/domain/request/role";
import {
  COLUMNS,
  type Density,
  PAGE_SIZES,
  type Settings,
  STARTS,
  type Start,
  type Theme,
  usualStart,
} from "@/lib/domain/team/settings";
import { LANGUAGE_NAMES } from "@/lib/words/choose-language";
import type { LabelKey } from "@/lib/words/translator";
import { zoneName } from "@/lib/words/words";

const DENSITY_NAMES: Record<Density, LabelKey> = {
  compact: "settings.density.compact",
  cosy: "settings.density.cosy",
};

const THEME_NAMES: Record<Theme, LabelKey> = {
  system: "settings.theme.system",
  light: "settings.theme.light",
  dark: "settings.theme.dark",
};

const named = <T extends string>(names: Record<T, LabelKey>) =>
  Object.entries<LabelKey>(names).map(([value, label]) => ({ value, label: t(label) }));

const LANGUAGE_OPTIONS = Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }));

/** Every time zone. The engine lists some places only under their old names, so our own list is added. */
const zoneNames = (chosen: string | null): string[] =>
  [
    ...new Set([...ZONE_NAMES, ...Intl.supportedValuesOf("timeZone"), ...(chosen ? [chosen] : [])]),
  ].sort();

/**
 * The default is stored as no choice, because it differs between roles. An explicit choice of the same view is kept.
 */
const startOptions = (chosen: Start | null, role: Role) =>
  STARTS.map((value) => {
    const label = t(VIEW_NAMES[value]);
    if (value !== usualStart(role)) return { value, label };
    return {
      value: value === chosen ? value : "",
      label: t("settings.start.default", { view: label }),
    };
  });

export interface LookPlace {
  readonly zone: string;
  readonly role: Role;
}

/** How a team member sees the desk, as fields with the current values. */
export function lookFields(settings: Settings, desk: LookPlace): ActField[] {
  const zones = zoneNames(settings.zone).map((value) => ({ value, label: value }));
  return [
    {
      kind: "select",
      name: "language",
      label: t("names.column.language"),
      hint: t("settings.language.hint"),
      options: [{ value: "", label: t("settings.language.browser") }, ...LANGUAGE_OPTIONS],
      initial: settings.language ?? "",
    },
    {
      kind: "radios",
      name: "density",
      label: t("settings.density.label"),
      options: named(DENSITY_NAMES),
      initial: settings.density,
    },
    {
      kind: "radios",
      name: "theme",
      label: t("settings.theme.label"),
      options: named(THEME_NAMES),
      initial: settings.theme,
    },
    {
      kind: "confirm",
      name: "columns",
      label: t("settings.columns.label"),
      hint: t("settings.columns.hint"),
      options: COLUMNS.map((value) => ({ value, label: t(COLUMN_NAMES[value]) })),
      initial: settings.columns.join(","),
    },
    {
      kind: "select",
      name: "rows",
      label: t("settings.rows.label"),
      options: PAGE_SIZES.map((size) => ({ value: String(size), label: String(size) })),
      initial: String(settings.rows),
    },
    {
      kind: "select",
      name: "start",
      label: t("settings.start.label"),
      hint: t("settings.start.hint"),
      options: startOptions(settings.start, desk.role),
      initial: settings.start ?? "",
    },
    {
      kind: "select",
      name: "zone",
      label: t("settings.zone.label"),
      hint: t("settings.zone.hint"),
      options: [
        {
          value: "",
          label: t("settings.zone.desk", { zone: zoneName(t, desk.zone) }),
        },
        ...zones,
      ],
      initial: settings.zone ?? "",
    },
    {
      kind: "select",
      name: "takeBack",
      label: t("settings.undoSend.label"),
      hint: t("settings.undoSend.hint"),
      options: UNDO_CHOICES.map((seconds) => ({
        value: String(seconds),
        label: seconds ? t("settings.undoSend.seconds", { seconds }) : t("settings.undoSend.off"),
      })),
      initial: String(settings.takeBack),
    },
  ];
}
