/** Names of what a request can be, who may ask and under which law. */
export const enStates = {
  states: {
    unconfirmed: "Waiting for you to confirm your address",
    lapsed: "Not confirmed in time",
    open: "We are working on it",
    answered: "Answered",
    closed: "Closed",
  },
  /** The same states in the two or three words that fit a line of the staff list. */
  staffStates: {
    unconfirmed: "Unconfirmed",
    lapsed: "Lapsed",
    open: "Open",
    answered: "Answered",
    closed: "Closed",
  },
  outcomes: {
    fulfilled: "Done as asked",
    refused: "Refused",
    "nothing-held": "Nothing held",
    withdrawn: "Withdrawn",
    closed: "Closed without an answer",
    merged: "Merged",
  },
  residences: {
    eea: "The EU, Iceland, Liechtenstein or Norway",
    uk: "The United Kingdom",
    "us-ca": "California, United States",
    in: "India",
    elsewhere: "Somewhere else",
  },
  laws: {
    "eu-gdpr": "General Data Protection Regulation (GDPR)",
    "uk-gdpr": "UK GDPR and Data Protection Act 2018",
    "us-ca": "California Consumer Privacy Act (CCPA)",
    "in-dpdp": "Digital Personal Data Protection Act 2023 (DPDP)",
    "in-it-rules": "Information Technology Rules 2021",
    house: "our privacy policy",
  },
  roles: {
    admin: "admin",
    handler: "handler",
    auditor: "auditor",
  },
} as const;
