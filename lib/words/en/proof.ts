/** Showing who one is, or that one may act for somebody else. */
export const enProof = {
  title: "Show us who you are",
  authorityTitle: "Show us that you may act",
  identityLead:
    "With what you gave us we cannot be sure that the data is yours. Before you send a document, look whether something else shows it: the customer number, an old bill, the day you opened the account. You can write that to us instead.",
  authorityLead: "Before we give data out, we need to see:",
  copy: "A photo or a scan is enough. Keep the original.",
  blackTitle: "Black out what we do not need",
  black:
    "On an identity document leave your name and the date to which it is valid. Cover the rest before you take the photo: the picture, the number, the signature, the place of birth, the lines of letters at the bottom.",
  blackOther:
    "On other papers cover what is not about you and your right to act: sums, account numbers, names of other people.",
  deleted: "We delete it once we decide on your request, and keep a note that we did.",
  files: "Files",
  send: "Send it",
  none: "We do not wait for a proof from you.",
  row: "What we still need",
  rowIdentity: "Something that shows that the data is yours",
  rowAuthority: "Something that shows that you may act",
  go: "Send a copy",
  sentTitle: "What you sent us as proof",
  done: "We have it, and look at it.",
} as const;
