/** The page on which a request is followed, and those before and below it. */
export const enFollow = {
  title: "Follow your request",
  lead: "See where it stands, read our messages, add something or withdraw it.",
  reference: "Your reference",
  referenceHint: "It is in every mail we sent you, like 7K4M-9XQP.",
  lost: "Do you not have it? Look for our mail in your inbox, with the subject “Your privacy request”.",
} as const;

export const enDoor = {
  title: "Follow your request",
  reference: "Reference",
  lead: "To keep your data private, we send a code to the address that the request gives.",
  fileLead:
    "To keep your data private, files need a fresh code. We send it to the address that the request gives.",
  send: "Send me a code",
  again: "Send another code",
  mailed: "If there is a request with this reference, we sent a code to its address.",
  mailedHint: "It comes within a few minutes. Look in the folder for spam, too.",
  code: "Code from the mail",
  hint: "Six digits. A code works once, for {minutes, number} minutes.",
  have: "Do you have a code?",
  open: "Open your request",
  other: "<link>Enter another reference</link>",
  linkLead: "This link opens the request {reference} on this device.",
  linkNotYours: "If you did not ask for it, close this page.",
  linkGoneTitle: "This link no longer works",
  linkGone:
    "A link works once, for {minutes, plural, one {one minute} other {# minutes}}. Use the newest email, or ask for another one.",
} as const;

export const enOwnPage = {
  title: "Your request",
  asked: "You asked us to {verbNoun}.",
  state: "Where it stands",
  received: "We received your request on {day}.",
  due: "You get our answer by",
  unconfirmed:
    "We start work once you confirm your address. Our deadline is counted from the day we received your request.",
  lapsed:
    "Your address was not confirmed in time. Ask for a new mail and confirm it: we then go on.",
  open: "We are working on it. You need not do anything.",
  openAsked:
    "We are working on it. Before we give data out we need something from you: it says below what.",
  openNoDate:
    "We are working on it. Neither a law nor our privacy policy sets a date for our answer. We will write to you when there is news.",
  extended: "We need more time, and wrote to you why. The date above is the new one.",
  delayed:
    "This is taking longer, and we have written to you to say why. We expect to answer by {day}.",
  paused:
    "We wait for your answer; the clock stands still until then. {days, plural, one {One day is} other {# days are}} left for us from there on.",
  silent:
    "Your answer did not come in time, so by the law your request counts as withdrawn. Write to us if you still want an answer.",
  answeredOn: "Answered on {day}.",
  closedOn: "Closed on {day}.",
  fulfilled: "We did what you asked.",
  refused: "We did not do what you asked. Our mail tells you why, and where you can complain.",
  "nothing-held":
    "We searched and hold no data that we can link to you. If you know another address or identifier you used, tell us below.",
  merged: "We answer this request together with another one of yours.",
  withdrawn: "You withdrew your request. We stopped working on it.",
  closed: "We closed your request without an answer. Our mail tells you why.",
  files: "Your files",
  filesLead: "We delete them after the last day. Download what you want to keep.",
  until: "Until the end of {day}",
  gone: "The last day to download it has passed.",
  usedUp: "This file was downloaded {count, number} times, which is the most.",
  filesAgain: "To get a file again, write to us at the end of this page.",
  filesAgainNew: "To get a file again, <link>make a new request</link>.",
  messages: "Messages",
  letters: "Our letters to you",
  fromYou: "You",
  write: "Write to us",
  text: "Your message",
  textHint: "Up to 10,000 characters.",
  attach: "Add files",
  attachHint:
    "Up to {files, number} files of {megabytes, number} MB each: PDF, PNG, JPEG, WebP, HEIC, text, CSV, JSON or ZIP.",
  sendMessage: "Send your message",
  session: "You stay signed in until {time}.",
  leave: "Sign out",
  withdraw: "Withdraw your request",
  more: "You are signed in",
  erasedTitle: "The data of this request was erased",
  erased:
    "We promised to delete it some time after our answer, and have done so. Nothing is left to show.",
  again: "You can <link>make a new request</link> at any time.",
  done: {
    confirmed: "Your address is confirmed. We have told you by mail when you get our answer.",
    replied: "We have your message.",
    withdrawn: "Your request is withdrawn.",
    left: "You are signed out.",
  },
} as const;

export const enConfirm = {
  title: "Confirm your address",
  live: "You are about to confirm that the request {reference} is yours.",
  liveAfter:
    "We then work on it and write to this address. Nothing happens before you press the button.",
  notYours: "If you did not send it, close this page. We give nothing out and change nothing.",
  button: "Confirm your address",
  usedTitle: "Your address is confirmed",
  used: "The link was used already, and that is fine. We work on your request.",
  supersededTitle: "There is a newer mail",
  superseded: "We sent another mail after this one. Open the link in the newest mail.",
  expiredTitle: "This link has run out",
  expired:
    "Links work for {days, number} days. We can send a new mail to the address that the request gives. The time for our answer does not start again.",
  expiredButton: "Send me a new mail",
  unknownTitle: "This link is not complete",
  unknown:
    "Some mail programs cut long links. Copy the whole link from the mail, or enter the code from it on the page of your request.",
  open: "Open your request",
} as const;

export const enFile = {
  title: "Download your file",
  name: "File",
  size: "Size",
  until: "Available until",
  counted:
    "{count, plural, =0 {Not downloaded yet} one {Downloaded once} other {Downloaded # times}}",
  downloads: "Downloads",
  button: "Download the file",
  held: {
    quarantined:
      "This file waits for its virus check. You can download it after that: come back in a few minutes.",
    infected: "A virus was found in this file. We destroyed it.",
    deleted: "We deleted it with our decision.",
    expired: "We deleted our copy after the last day to download it.",
    withdrawn: "We withdrew this file. It can no longer be downloaded.",
    unscannable: "We could not check this file for viruses, so nobody can open it.",
  },
  back: "Back to your request",
} as const;

export const enWithdraw = {
  title: "Do you want to withdraw your request?",
  text: "We stop working on it and close it. You get no answer to it. This cannot be undone, but you can make a new request at any time.",
  button: "Withdraw your request",
  keep: "Keep your request",
  tooLate: "This request has ended, so there is nothing to withdraw.",
} as const;
