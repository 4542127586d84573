/**
 * One entry a right. `title` names it as a choice, `hint` says what it gets the person,
 * `verbNoun` completes “You asked us to …”.
 */
export const enRights = {
  access: {
    title: "Get a copy of your data",
    hint: "We tell you what we hold about you, why, who gets it and how long we keep it, and give you a copy.",
    verbNoun: "give you a copy of your data",
  },
  portability: {
    title: "Take your data elsewhere",
    hint: "You get the data you gave us as a file that other services can read.",
    verbNoun: "give you your data in a form that other services can read",
  },
  rectification: {
    title: "Correct your data",
    hint: "Tell us what is wrong or missing, and what it should say.",
    verbNoun: "correct your data",
  },
  erasure: {
    title: "Delete your data",
    hint: "We delete what we hold about you, unless a law makes us keep it. Deleted data does not come back.",
    verbNoun: "delete your data",
  },
  restriction: {
    title: "Pause the use of your data",
    hint: "We keep your data but do not use it, for example while we check whether it is correct.",
    verbNoun: "pause the use of your data",
  },
  objection: {
    title: "Object to a use of your data",
    hint: "Tell us which use you object to and why. We stop, unless we have strong reasons that the law accepts.",
    verbNoun: "stop a use of your data that you object to",
  },
  "withdraw-consent": {
    title: "Withdraw your consent",
    hint: "You agreed to something and changed your mind. What we did before you withdraw stays lawful.",
    verbNoun: "act on the withdrawal of your consent",
  },
  "consent-records": {
    title: "See what you agreed to",
    hint: "We show you when and how you gave your consent, and to what.",
    verbNoun: "show you the record of your consent",
  },
  "opt-out-sale": {
    title: "Stop the sale or sharing of your data",
    hint: "Tell us not to sell your data, and not to share it for advertising across other sites and apps.",
    verbNoun: "not sell or share your data",
  },
  "opt-out-marketing": {
    title: "Stop marketing",
    hint: "We stop using your data to advertise to you. You need not give a reason.",
    verbNoun: "stop using your data for marketing",
  },
  "opt-out-analytics": {
    title: "Stop analytics and cookies you do not need",
    hint: "We stop measuring how you use the service, and set no cookies but the necessary ones.",
    verbNoun: "stop analytics and cookies that are not necessary",
  },
  "opt-out-training": {
    title: "Keep your data out of AI training",
    hint: "We do not use what you put in or get out to improve our models.",
    verbNoun: "keep your data out of the training of models",
  },
  "opt-out-collection": {
    title: "Stop the collection of certain data",
    hint: "Tell us which data we should no longer collect about you.",
    verbNoun: "stop collecting certain data about you",
  },
  "limit-sensitive": {
    title: "Limit the use of sensitive data",
    hint: "We use sensitive data, such as health or exact location, only for what the service needs.",
    verbNoun: "limit the use of your sensitive data",
  },
  "automated-decision": {
    title: "Have a person look at an automated decision",
    hint: "A computer decided something that matters to you. A person looks at it and hears your view.",
    verbNoun: "have a person look at an automated decision about you",
  },
  nomination: {
    title: "Name someone to act for you",
    hint: "Name a person who may use your rights if you die or can no longer act yourself.",
    verbNoun: "record the person you name to act for you",
  },
  grievance: {
    title: "Complain about how we handle data",
    hint: "Tell us what went wrong. You get a written answer.",
    verbNoun: "look into your complaint",
  },
  "child-data": {
    title: "Report data of a child",
    hint: "We hold data of a child that we should not hold. We look into it first and delete what must go.",
    verbNoun: "look into the data of a child",
  },
  appeal: {
    title: "Have us look again at our answer",
    hint: "You disagree with an answer of ours. Someone who did not decide it looks at it again.",
    verbNoun: "look again at our answer",
  },
} as const;
