export const deStates = {
  states: {
    unconfirmed: "Wir warten auf die Bestätigung Ihrer Adresse",
    lapsed: "Nicht rechtzeitig bestätigt",
    open: "In Bearbeitung",
    answered: "Beantwortet",
    closed: "Abgeschlossen",
  },
  staffStates: {
    unconfirmed: "Unbestätigt",
    lapsed: "Verfallen",
    open: "Offen",
    answered: "Beantwortet",
    closed: "Abgeschlossen",
  },
  outcomes: {
    fulfilled: "Wie beantragt erledigt",
    refused: "Abgelehnt",
    "nothing-held": "Keine Daten gefunden",
    withdrawn: "Zurückgenommen",
    closed: "Ohne Antwort abgeschlossen",
    merged: "Zusammengeführt",
  },
  residences: {
    eea: "EU, Island, Liechtenstein oder Norwegen",
    uk: "Vereinigtes Königreich",
    "us-ca": "Kalifornien, USA",
    in: "Indien",
    elsewhere: "An einem anderen Ort",
  },
  laws: {
    "eu-gdpr": "Datenschutz-Grundverordnung (DSGVO)",
    "uk-gdpr": "UK GDPR und Data Protection Act 2018 (Vereinigtes Königreich)",
    "us-ca": "California Consumer Privacy Act (CCPA, Kalifornien)",
    "in-dpdp": "Digital Personal Data Protection Act 2023 (DPDP, Indien)",
    "in-it-rules": "Information Technology Rules 2021 (Indien)",
    house: "unsere Datenschutzerklärung",
  },
  roles: {
    admin: "Administration",
    handler: "Bearbeitung",
    auditor: "Prüfung",
  },
};
