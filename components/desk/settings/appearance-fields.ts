import { ZONE_NAMES } from "@/components/clock/zone-names";
import type { ActField } from "@/components/desk/forms/action-fields";
import { t } from "@/components/i18n/translate";
import { optionsOf } from "@/components/request/names";
import { UNDO_CHOICES } from "@/lib/domain/decision/undo";
import type { Role } from "@/lib/domain/request/role";
import {
  COLUMNS,
  DENSITIES,
  PAGE_SIZES,
  type Settings,
  STARTS,
  type Start,
  THEMES,
  usualStart,
} from "@/lib/domain/team/settings";
import { LANGUAGE_NAMES } from "@/lib/words/choose-language";
import { zoneName } from "@/lib/words/words";

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
    const label = t(`inbox.view.${value}`);
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
  const zones = optionsOf(zoneNames(settings.zone), (zone) => zone);
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
      options: optionsOf(DENSITIES, (density) => t(`settings.density.${density}`)),
      initial: settings.density,
    },
    {
      kind: "radios",
      name: "theme",
      label: t("settings.theme.label"),
      options: optionsOf(THEMES, (theme) => t(`settings.theme.${theme}`)),
      initial: settings.theme,
    },
    {
      kind: "confirm",
      name: "columns",
      label: t("settings.columns.label"),
      hint: t("settings.columns.hint"),
      options: optionsOf(COLUMNS, (column) => t(`names.column.${column}`)),
      initial: settings.columns.join(","),
    },
    {
      kind: "select",
      name: "rows",
      label: t("settings.rows.label"),
      options: optionsOf(PAGE_SIZES.map(String), (size) => size),
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
