/** What every public page has, and the pages that a request begins on. */
export const enShell = {
  service: "Privacy requests",
  skip: "Skip to main content",
  languages: "Language",
  follow: "Follow your request",
  home: "All about your data at {name}",
  contact: "Contact",
  officer: "{name}, {title}",
  authority: "Complaints to the authority",
  authorityAfter: "Complaints that we do not resolve",
  site: "Website of {name}",
  noContact: "{name} names no other address. Use the form on this site.",
  policyOf: "This page follows the privacy policy of {day}.",
} as const;

export const enCommon = {
  back: "Back",
  continue: "Continue",
  optional: "(optional)",
  problem: "There is a problem",
  errorPrefix: "Error: ",
  or: "or",
  day: "Day",
  month: "Month",
  year: "Year",
  none: "Not provided",
  change: "Change",
  dueDetail: "End of day, {zone}",
  dueDetailDay: "End of day",
  upTo: "Up to {max, number} characters.",
} as const;

export const enStray = {
  title: "Page not found",
  text: "There is nothing at this address. Check that you copied the whole link, or <link>choose the organisation</link> that you want to ask.",
} as const;

export const enFront = {
  title: "Ask for your data",
  lead: "Choose the organisation you want to ask. You can get a copy of your data, have it corrected or deleted, and follow the answer.",
  organisations: "Organisations",
  none: "No organisation takes requests here yet.",
  staff: "Do you work here?",
  signIn: "Sign in to the desk",
} as const;

export const enStart = {
  title: "Your data at <desk>{name}</desk>",
  plainTitle: "Your data at {name}",
  lead: "Ask what <desk>{name}</desk> holds about you, or tell us what to do with it. It costs nothing and you need no account.",
  takes: "It takes about three minutes. You need an e-mail address that you can open.",
  begin: "Start your request",
  following: "Did you send a request? <link>Follow your request</link>.",
  rights: "What you can ask for",
  only: "Only if you live here: {places}.",
  except: "Not if you live here: {places}.",
  promised:
    "{days, plural, one {We promise an answer within one day.} other {We promise an answer within # days.}}",
  sooner: "If you send it today, the answer comes by {day}.",
  time: "How long it takes",
  within:
    "{days, plural, one {We answer within one day} other {We answer within # days}}. Where the law that covers you gives us less time, we keep to that.",
  today:
    "If you send a request today, you get our answer at the latest on <due>{day}</due>. Your time starts when you send it.",
  todayExcept:
    "If you send a request today, you get our answer at the latest on <due>{day}</due>. Your time starts when you send it. Some answers come sooner, as said above.",
  ack: "{hours, plural, one {We tell you that we have it within one hour.} other {We tell you that we have it within # hours.}}",
  noPeriod:
    "The privacy policy of <desk>{name}</desk> promises no number of days. Where the law that covers you sets a period, that period applies. You see the date when you send your request.",
  policySays: "The policy says:",
  extension: "If we need more time, we write to you, and say why.",
  extensionByLaw:
    "If the law that covers you lets us take longer, we tell you before that date, and why.",
  after: "How it works",
  afterSteps: {
    ask: "You answer a few questions, and check your answers before you send them.",
    confirm: "We send you a mail. You confirm your address with a link or a code.",
    follow:
      "You follow your request on its own page, add to it, or withdraw it. The answer comes there.",
  },
  who: "Who answers",
  whoIs: "<desk>{controller}</desk> answers your request.",
  whoOfficer: "Your contact is <desk>{name}</desk>, {title}.",
  other: "Other ways to ask",
  otherLead: "You need not use this form. A request sent another way counts just the same.",
  contactPage: "Contact page of {name}",
  otherNamed: "The privacy policy names these ways as well:",
  otherNone: "<desk>{name}</desk> names no e-mail or postal address. This form is the way to ask.",
  holds: "What <desk>{name}</desk> holds about people",
  items: "What",
  purpose: "Why",
  kept: "How long",
  shares: "Who gets data from <desk>{name}</desk>",
  children: "Children",
  authority: "If you are not satisfied",
  authorityText:
    "You can complain to a data protection authority at any time, before or after our answer: <link>{name}</link>. You can also go to the authority of the place where you live.",
  authorityNone:
    "If the place where you live has a data protection authority, you can complain there at any time, before or after our answer.",
  authorityAfter:
    "First send us your complaint: choose “{grievance}” in the form. If we do not resolve it, you may escalate it to <link>{name}</link>. Where the law of the place where you live gives you that right, you can also complain to the authority there at any time.",
} as const;
