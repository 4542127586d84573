/** Days and instants, with the zone in words: a duty hangs on them. */
export const deTime = {
  day: "{weekday}, {day}. {month} {year}",
  shortDay: "{day}. {month} {year}",
  clock: "{hour}:{minute} Uhr",
  cityZone: "Ortszeit {city}",
  instant: "{day}, {time}, {zone}",
  due: "{day}, 24 Uhr, {zone}",
  dueDay: "{day}, 24 Uhr",
};
