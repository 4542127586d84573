/** What the computing of dates says where it cannot; `#` is a number, `{name}` anything. */
export const deProblemsClock = {
  "Give a whole number from # to #.": "Geben Sie eine ganze Zahl von # bis # ein.",
  "Give a whole number from # to #, or leave it empty.":
    "Geben Sie eine ganze Zahl von # bis # ein, oder lassen Sie das Feld leer.",
  "Write one day a line, its date first, like 2026-12-24 Christmas Eve.":
    "Schreiben Sie einen Tag in jede Zeile, das Datum zuerst, etwa 2026-12-24 Heiligabend.",
  "Give whose public holidays count, like DE-BE.":
    "Geben Sie an, wessen Feiertage zählen, etwa DE-BE.",
  "This law counts working days.": "Dieses Gesetz zählt Arbeitstage.",
  "Choose the region whose public holidays apply.":
    "Wählen Sie die Region, deren Feiertage gelten.",
  "The region is unknown.": "Die Region ist unbekannt.",
  "Choose a country, or a country and its part, as DE-BE or GB-ENG.":
    "Wählen Sie ein Land, oder ein Land und seinen Teil, etwa DE-BE oder GB-ENG.",
  "The years of the calendar are out of range.": "Die Jahre des Kalenders liegen außerhalb.",
  "Give years from 1970 to 2099.": "Geben Sie Jahre von 1970 bis 2099 an.",
  "The day of receipt is out of range.": "Der Tag des Eingangs liegt außerhalb.",
  "Give an instant from 1971 to 2096, like 2026-01-31T22:30:00Z.":
    "Geben Sie einen Zeitpunkt von 1971 bis 2096 an, etwa 2026-01-31T22:30:00Z.",
  "A weekend day is unknown.": "Ein Tag des Wochenendes ist unbekannt.",
  "Name weekend days MON to SUN, or 1 (Monday) to 7 (Sunday).":
    "Nennen Sie die Tage des Wochenendes MON bis SUN, oder 1 (Montag) bis 7 (Sonntag).",
  "The calendar cannot be used.": "Der Kalender ist nicht verwendbar.",
  "Give an id, a version, weekend days, holidays with dates, and the years it knows.":
    "Geben Sie eine Kennung, eine Version, die Tage des Wochenendes, Feiertage mit Datum und die Jahre an, die er kennt.",
  "The calendar {id} does not know the year {year}.":
    "Der Kalender {id} kennt das Jahr {year} nicht.",
  "Add the public holidays of {year}.": "Ergänzen Sie die Feiertage von {year}.",
  "{field} is not a date.": "{field} ist kein Datum.",
  "Give a date that exists, as 2027-02-28.": "Nennen Sie ein Datum, das es gibt, etwa 2027-02-28.",
  "{field} is not an instant.": "{field} ist kein Zeitpunkt.",
  "Give a date and time with its offset, as 2027-02-28T09:30:00Z.":
    "Nennen Sie Datum und Uhrzeit mit Zeitverschiebung, etwa 2027-02-28T09:30:00Z.",
  "{law} was not in force on {day}.": "{law}: am {day} nicht in Kraft.",
  "Choose the law in force on the day of receipt.":
    "Wählen Sie das Gesetz, das am Tag des Eingangs in Kraft war.",
  '"{slug}" cannot be the address of a desk.': "„{slug}“ kann nicht die Adresse einer Stelle sein.",
  "Choose another address.": "Wählen Sie eine andere Adresse.",
};
