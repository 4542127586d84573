import { enConfirm, enDoor, enFile, enFollow, enOwnPage, enWithdraw } from "./form-follow";
import { enCommon, enFront, enShell, enStart, enStray } from "./form-start";
import { enError, enSteps } from "./form-steps";

/** The public side: start page, form, confirmation, and the page on which a request is followed. */
export const enForm = {
  shell: enShell,
  common: enCommon,
  stray: enStray,
  front: enFront,
  start: enStart,
  progress: "Question {at, number} of {total, number}",
  lost: {
    title: "Your answers are not here any more",
    text: "We keep them for 24 hours, with one cookie in this browser. If your browser blocks cookies, allow them for this site, or ask another way.",
  },
  steps: enSteps,
  error: enError,
  check: {
    title: "Check your answers",
    lead: "Read them once more. You can change each answer before you send.",
    after:
      "When you send, the time for our answer starts. We send a mail to <address>{email}</address> to check that the address is yours.",
    afterNothing:
      "When you send, the time for our answer starts. You need not confirm anything: we send a mail with your reference to <address>{email}</address>.",
    send: "Send your request",
    typo: "Did you mean {domain}? If {email} is right, go on.",
  },
  embed: {
    lead: "It costs nothing and you need no account. Answer the questions and send them.",
    detailsHint:
      "We need it for a correction, an objection, a complaint, or to name someone. Else you can leave it empty.",
    after: "When you send, the time for our answer starts. We send a mail to the address you give.",
    trap: "Leave this field empty",
    trapped:
      "Your browser filled in a field that nobody sees. It is empty again: send your request once more.",
    mailed:
      "We sent a mail to the address you gave. Open the link in it, so that we know the address is yours.",
    nothing:
      "You need not confirm anything: we work on it now. We sent you a mail with your reference.",
    gone: "This page shows a request for one hour.",
    newTab: "(opens in a new tab)",
    closedTitle: "This form is not shown in other sites",
    closed:
      "{name} has not said which sites may show it. You can open the form on a page of its own.",
    open: "Open the form",
  },
  sent: {
    title: "We have your request",
    reference: "Your reference",
    due: "You get our answer by",
    dueConfirmed: "Once you confirm your address, you get our answer by",
    already: "You sent this request already. It was not sent again.",
    next: "What to do now",
    mailed:
      "We sent a mail to <address>{email}</address>. Open the link in it, or enter the code here.",
    mailedAgain: "We sent another email. Open the link in either of them.",
    why: "We start work once you confirm the address, so that nobody else gets your data. Our deadline is counted from today. If you do not confirm the address, we do not answer your request; we remind you once before the link expires.",
    code: "Code from the mail",
    codeHint:
      "Six digits. The code works for {minutes, number} minutes, the link in the mail for {days, number} days.",
    confirm: "Confirm your address",
    noMail: "No mail?",
    noMailText: "Wait a few minutes and look in the folder for spam. We can send it again.",
    again: "Send the mail again",
    keep: "Keep this page: print it or save it as a PDF. Your reference is in the mail, too.",
    confirmed: "You confirmed your address. We work on your request.",
    nothing:
      "You need not confirm anything: we work on your request now. We sent a mail with its reference to <address>{email}</address>.",
    open: "Open your request",
    goneTitle: "Your request",
    gone: "This page shows a request for one day, in the browser that sent it.",
    goneHow:
      "Your reference is in the mail we sent you. With it you can see where your request stands.",
    notYet: "Did you not send a request yet? <link>Start your request</link>.",
  },
  follow: enFollow,
  door: enDoor,
  own: enOwnPage,
  confirm: enConfirm,
  file: enFile,
  withdraw: enWithdraw,
} as const;
