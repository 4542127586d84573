/** The page on which somebody says whether an agent may act for them. */
export const enPermission = {
  title: "Did you give your permission?",
  live: "{agent} asks us, in your name, to {verbNoun}.",
  after:
    "If you did, we go on with the request and give the answer to {agent}. If you did not, nothing about you is given out.",
  yes: "Yes, I gave my permission",
  no: "No, I did not",
  doneTitle: "Thank you",
  done: "We noted your answer. You need not do anything else.",
  goneTitle: "This link does not work any more",
  gone: "It ran out, or the request was decided meanwhile. To tell us something, write to us: you find our address below.",
  supersededTitle: "There is a newer mail",
  superseded: "We sent another mail after this one. Open the link in the newest mail.",
  unknownTitle: "This link is not complete",
  unknown: "Some mail programs cut long links. Copy the whole link from the mail.",
} as const;
