/** Days and instants, with the zone in words: a duty hangs on them. */
export const enTime = {
  day: "{weekday} {day} {month} {year}",
  shortDay: "{day} {month} {year}",
  clock: "{hour}:{minute}",
  cityZone: "{city} time",
  instant: "{day} at {time}, {zone}",
  due: "{day}, end of day, {zone}",
  dueDay: "{day}, end of day",
} as const;
