/** What a person does on the page of their request, beside reading it. */
export const enOwn = {
  ways: {
    title: "What you can do",
    email: "We write to",
    add: "Add information",
    toAddress: "the address we write to",
    toDelivery: "how you get the answer",
  },
  done: {
    corrected:
      "We sent a mail to the new address. The first mail and its link are worth nothing now.",
    changed: "Your address is changed. We told the old one, and write to the new one from now on.",
    chosen: "We noted how you want to get the answer.",
    appealed: "We have it. It is a request of its own, with its own reference and its own date.",
  },
  reply: {
    open: "Add information or write to us",
    openLead:
      "Until we answer you can add to your request: what else to look for, when it was, a file.",
    unidentified: "Help us find your data",
    unidentifiedLead:
      "Tell us more by which we can recognise you, such as another address, an account or a customer number. We then look again. Leave out what we do not need, such as a copy of your passport.",
  },
  address: {
    wrong: "Is the address wrong? <link>Correct it</link>.",
    wrongElsewhere:
      "Is the address of the request wrong? You can correct it for one day, in the browser that sent the request.",
    correctTitle: "Correct your address",
    correctLead:
      "We sent the mail to <address>{email}</address>. Give the right address, and we send a new one there. The link in the first mail then stops working. Our deadline stays the same.",
    correctHint: "We send a link and a code there.",
    correct: "Send the mail there",
    provedTitle: "Your address is confirmed",
    proved:
      "It was confirmed already. You can still change it: open your request with a code first.",
    title: "Change your address",
    lead: "We write to <address>{email}</address>. We change that once you enter a code that we send to the new address.",
    label: "New e-mail address",
    hint: "The old address gets a mail that it was changed, and not to what.",
    send: "Send a code there",
    doorLead:
      "To keep your data private, a new address needs a fresh code. We send it to the address that the request gives now.",
    mailed: "We sent a code to <address>{email}</address>.",
    code: "Code from the mail to the new address",
    change: "Change the address",
    again: "No mail, or another address",
    tooLate:
      "This request has ended, so there is nothing more to write about. In a new request you can give another address.",
  },
  delivery: {
    title: "How do you want to get the answer?",
    hint: "We follow your wish where we can, and tell you on this page where we cannot.",
    row: "You get the answer",
    save: "Save",
    download: "Download it on this page",
    downloadHint: "It needs a fresh code, so that nobody else gets your data.",
    post: "As a letter by post",
    postHint: "What cannot be printed stays on this page, to download.",
    mail: "As text by e-mail",
    mailHint:
      "Without files: they stay on this page, to download. Others may read a mail on its way.",
    postal: "Postal address",
    postalOnly: "(only for a letter by post)",
    postalHint:
      "Name, street, town and country. We delete it together with the data of your request.",
    rows: {
      download: "To download, on this page",
      post: "As a letter by post",
      mail: "As text by e-mail",
    },
    tooLate: "This request is not open, so there is nothing to choose.",
    error: {
      by: "Choose how you want to get the answer.",
      postal: "Enter the address that the letter goes to.",
      postalLong: "Shorten the postal address to {max, number} characters.",
    },
  },
  remedies: {
    title: "If you do not accept our answer",
    appeal: "Appeal to us",
    grievance: "Complain to us",
    sent: "You did so: <link>{reference}</link>.",
    site: "Website of {name}",
  },
  links: {
    appeal: "This is your appeal against our answer to <link>{reference}</link>.",
    grievance: "This is your complaint about our answer to <link>{reference}</link>.",
    merged:
      "You asked the same in <link>{reference}</link>. Our answer there is the answer to this request, too. Write to us there.",
    answers: "Our answer also answers {references}.",
  },
  appeal: {
    appealTitle: "Appeal against our answer",
    grievanceTitle: "Complain about our answer",
    own: "It becomes a request of its own, with its own reference and its own date. You need not confirm your address again.",
    appealLabel: "What should we look at again?",
    appealHint: "Say it in your own words. You need not give reasons.",
    grievanceLabel: "What went wrong?",
    grievanceHint: "Say it in your own words.",
    appealSend: "Send your appeal",
    grievanceSend: "Send your complaint",
    none: "There is nothing to send here: the law of your request gives no further step with us, or you took it already.",
  },
} as const;
