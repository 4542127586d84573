/** For whom one asks, and how it is shown that one may. */
export const enActing = {
  titles: {
    child: "Who is the child?",
    agent: "Who asked you to act for them?",
    representative: "Who do you act for?",
  },
  name: {
    child: "Full name of the child",
    agent: "Their full name",
    representative: "Their full name",
  },
  nameHint: "As {name} knows it. So we find the data.",
  email: {
    child: "E-mail address of the child’s account",
    agent: "Their e-mail address",
    representative: "Their e-mail address",
  },
  emailHint: {
    child: "If the child has one at {name}. We find the data by it.",
    agent: "The one they use with {name}. We find their data by it, and may write to them.",
    representative: "The one they used with {name}, if you know it. We find their data by it.",
  },
  age: "How old is the child?",
  ageHint:
    "Under {age, number} you decide for the child. From {age, number} on the child has to agree, or asks us themselves.",
  ageHintAll: "You decide for a child of any age under 18.",
  ages: { "under-13": "Under 13", "13-15": "13 to 15", "16-17": "16 or 17" },
  situation: "Why do they not ask themselves?",
  situations: { died: "They have died", "cannot-act": "They cannot act for themselves" },
  capacity: "What lets you act for them?",
  capacityHint:
    "Once you have sent this, the page of your request takes a copy as proof. You need no original.",
  capacityFree: "We do not ask for proof of it: this request gives no data out.",
  capacities: {
    parent: "I am a parent",
    guardian: "I am the legal guardian",
    permission: "They signed a permission",
    "power-of-attorney": "I have a power of attorney",
    nominee: "They named me as their nominee",
    heir: "I am an heir",
    court: "A court named me as guardian",
  },
  proofs: {
    parent: "a copy of a document that names you as a parent, such as the birth certificate",
    guardian: "a copy of the document that names you as the legal guardian",
    permission: "a copy of the permission that they signed",
    "power-of-attorney": "a copy of the power of attorney",
    nominee: "a copy or a picture of the nomination, if you have one",
    heir: "a copy of the certificate of inheritance or of the will",
    court: "a copy of the decision of the court",
    died: "a copy of the death certificate",
    "cannot-act": "a copy of a document which shows that they cannot act for themselves",
    agreement: "a few lines in which the child agrees, signed by the child",
  },
  more: "Is there anything else about it?",
  rows: {
    name: "Their name",
    email: "Their e-mail address",
    age: "Age of the child",
    situation: "Why they do not ask",
    capacity: "What lets you act",
    more: "What else you say about it",
  },
  yourName: "Your full name",
  yourNameHint: "Your own, not that of the person you act for.",
  yourEmail: "Your e-mail address",
} as const;

export const enActingErrors = {
  capacity: {
    missing: "Choose what lets you act for them.",
    tooLong: "Choose what lets you act for them.",
    wrong: "Choose one of the answers.",
  },
  age: {
    missing: "Choose how old the child is.",
    tooLong: "Choose how old the child is.",
    wrong: "Choose one of the ages.",
  },
  situation: {
    missing: "Choose why they do not ask themselves.",
    tooLong: "Choose why they do not ask themselves.",
    wrong: "Choose one of the answers.",
  },
  subjectName: {
    missing: "Enter the name of the person you act for.",
    tooLong: "Shorten the name to {max, number} characters.",
    wrong: "Enter the name in one line.",
  },
  subjectEmail: {
    missing: "Enter the e-mail address of the person you act for.",
    tooLong: "Shorten the e-mail address to {max, number} characters.",
    wrong: "Enter an e-mail address like name@example.org.",
  },
  authority: {
    missing: "Say what else there is about it.",
    tooLong: "Shorten this to {max, number} characters.",
    wrong: "Say it in words.",
  },
} as const;
