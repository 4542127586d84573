/** The frame around every page for staff, and the pages themselves. */
export const deStaffPages = {
  "Skip to main content": "Zum Hauptinhalt springen",
  Desks: "Stellen",
  Desk: "Stelle",
  "Views and places": "Ansichten und Orte",
  Requests: "Anträge",
  "What wants you": "Was auf Sie wartet",
  "My views": "Meine Ansichten",
  "The team’s views": "Ansichten des Teams",
  Policy: "Richtlinie",
  Form: "Formular",
  "Brand and contact": "Marke und Kontakt",
  People: "Team",
  Calendar: "Kalender",
  Log: "Protokoll",
  "Public page": "Öffentliche Seite",
} satisfies Readonly<Record<string, string>>;
