import { enActingErrors } from "./acting";

/** The questions of the form, and what can be wrong with their answers. */
export const enSteps = {
  residence: {
    title: "Where do you live?",
    hint: "The place decides which law covers you and what you can ask for.",
    row: "Where you live",
    hints: { elsewhere: "We then go by our privacy policy." },
  },
  right: {
    title: "What do you want us to do?",
    hint: "Choose one. You can send another request for each further wish.",
    row: "What we should do",
  },
  person: {
    title: "Who do you ask for?",
    row: "Who you ask for",
    self: "Myself",
    selfHint: "Also if you are under 18: the rights are your own.",
    child: "My child",
    childHint: "You are a parent or guardian.",
    agent: "Someone who asked me to",
    agentHint: "You have their signed permission or a power of attorney.",
    representative: "Someone who has died or cannot act",
    representativeHint: "You are their nominee, their heir or their guardian by law.",
  },
  identity: {
    title: "How do we find your data?",
    label: "Your device or anonymous identifier",
    row: "Your identifier",
  },
  contact: {
    title: "How do we reach you?",
    name: "Full name",
    nameHint: "As the organisation knows it. So we find your data.",
    email: "E-mail address",
    emailHint: "We send a code and our answer there, and use it for nothing else.",
  },
  details: {
    title: "What else should we know?",
    several: "What is your request about?",
    also: "Is there anything else we should know?",
    hint: "For example the data or the time it is about. Leave out what we do not need, such as passwords or card numbers.",
    row: "What you tell us",
    rectification: "What is wrong, and what should it say?",
    objection: "Which use do you object to, and why?",
    nomination: "Who do you name to act for you?",
    nominationHint:
      "Give their full name, how we reach them, and what they are to you. They need not agree now.",
    grievance: "What went wrong?",
    "child-data": "What should we know about the child’s data?",
  },
} as const;

export const enError = {
  ...enActingErrors,
  residence: {
    missing: "Choose where you live.",
    tooLong: "Choose where you live.",
    wrong: "Choose one of the places.",
  },
  right: {
    missing: "Choose what we should do.",
    tooLong: "Choose what we should do.",
    wrong: "Choose one of the things you can ask for where you live.",
  },
  person: {
    missing: "Choose who you ask for.",
    tooLong: "Choose who you ask for.",
    wrong: "Choose one of the answers.",
  },
  identifier: {
    missing: "Enter your device or anonymous identifier.",
    tooLong: "Shorten the identifier to {max, number} characters.",
    wrong: "Enter the identifier in one line, as the app shows it.",
  },
  name: {
    missing: "Enter your full name.",
    tooLong: "Shorten your name to {max, number} characters.",
    wrong: "Enter your name in one line.",
  },
  email: {
    missing: "Enter your e-mail address.",
    tooLong: "Shorten the e-mail address to {max, number} characters.",
    wrong: "Enter an e-mail address like name@example.org.",
  },
  question: {
    missing: "Answer “{label}”.",
    missingBoth: "Answer “{label}”, or tell us in your own words below.",
    tooLong: "Shorten the answer to “{label}” to {max, number} characters.",
    wrong: {
      line: "Answer “{label}” in one line.",
      text: "Answer “{label}” in words.",
      choice: "Choose one of the answers to “{label}”.",
      choices: "Choose from the answers to “{label}”.",
      date: "Give a day for “{label}”, like 27 3 2026.",
    },
  },
  details: {
    missing: "Tell us what it is about.",
    tooLong: "Shorten what you tell us to {max, number} characters.",
    wrong: "Tell us in words what it is about.",
  },
  step: "This is not a question of this form. Open the form again and start from there.",
  json: "This is not JSON that we can read. Send one object with the answers as text.",
  submission: "Some answers are missing or need a change.",
  key: "Shorten the idempotency key to 200 characters.",
  reference: "Enter the reference from our mail. It has eight letters and digits, like 7K4M-9XQP.",
  code: "Enter the six digits from our mail.",
  session:
    "You were signed out after a while. What you typed is kept, files are not: enter a fresh code to go on.",
  message: "Enter your message.",
  filesAgain:
    "Choose your files again. Your browser does not keep them when the page changes its language.",
} as const;
