/** The sentences of the letters. Subjects carry the reference and never the data, a name or a right. */
export const enLetters = {
  frame: {
    hello: "Hello {name},",
    helloNobody: "Hello,",
    fact: "{label}: {value}",
    linkLabel: "{label}:",
    together:
      "This is also our answer to your {count, plural, one {request} other {requests}} {references}, which we handled together with it.",
    reference: "Reference",
    sentBy:
      "{desk} sent you this letter on behalf of {controller}. It concerns the request {reference}.",
    sentByItself: "{desk} sent you this letter. It concerns the request {reference}.",
    genuine:
      "To check that it is genuine, type {site} into your browser yourself and enter your reference there.",
    genuineAsk: "You can also ask at {contact}.",
    officer: "Contact for your request: {name}, {title}.",
    officerAt: "Contact for your request: {name}, {title}, {contact}.",
    postal: "By post: {postal}",
    noPassword: "We never ask for a password, and our letters carry no attachments.",
    asked: "What you asked for",
    received: "Received",
    answerBy: "Our answer by",
    law: "Law",
    dateFrom: "The date comes from",
    ourPolicy: "our privacy policy",
    ground: "Reason in law",
  },
  confirm: {
    subject: "Your privacy request {reference}: confirm your address",
    asked:
      "We received a privacy request that gives this e-mail address. What it asks for stands on its page, not in this letter.",
    open: "If you sent it, open the link and press the button there. The link works for {days, plural, one {one day} other {# days}}.",
    link: "Confirm your address",
    code: "Or enter this code on the page where you sent the request. It works for {minutes, plural, one {one minute} other {# minutes}}.",
    clock:
      "We start work once you confirm. Our deadline is counted from the day we received the request, so confirming later does not delay our answer.",
    ignore:
      "If you did not send it, do nothing. Without your confirmation we give nothing out and change nothing.",
  },
  "confirm-reminder": {
    subject: "Your privacy request {reference}: confirm your address soon",
    waits:
      "We received a privacy request that gives this email address. We have not started work on it, because the address is not confirmed yet.",
    how: "If you sent the request, open the link and press the button there before {until}.",
    link: "Confirm your address",
    otherwise:
      "If you do nothing, the link stops working then, and we do not answer the request. We do not remind you again. You can ask for a new link on the page of the request at any time.",
    newLink: "The page of the request",
    ignore:
      "If you did not send it, do nothing. Without your confirmation we give nothing out and change nothing.",
  },
  receipt: {
    subject:
      "Your privacy request {reference}: received and waiting for you to confirm your address",
    told: "We received a message that gives this email address. This email acknowledges that we have it. To keep the message private, we do not repeat it here.",
    actBy: "We act on it by",
  },
  code: {
    subject: "Your privacy request {reference}: your code",
    open: "This button opens your request. It works once, and for {minutes, plural, one {one minute} other {# minutes}}.",
    code: "Or enter this code on the page that asked for it. It works once, and for {minutes, plural, one {one minute} other {# minutes}}.",
    ignore:
      "If you did not ask for this email, ignore it and tell nobody the code. Nobody can open your request without this email.",
    link: "Open your request",
  },
  "new-address": {
    subject: "Your privacy request {reference}: confirm your new address",
    asked: "We were asked to write to this e-mail address about a privacy request from now on.",
    code: "If you asked for it, enter this code on the page that asked for it. It works once and for {minutes, plural, one {one minute} other {# minutes}}.",
    ignore: "If you did not ask for it, do nothing and tell nobody the code. Nothing changes.",
    link: "The page of the request",
  },
  "address-changed": {
    subject: "Your privacy request {reference}: we changed your address",
    told: "You gave us another e-mail address for your request, and confirmed it. From now on we write there and no longer here.",
    notYou: "If this was not you, tell us at once: answer this letter and give us the reference.",
    notYouBare: "If this was not you, tell us at once and give us the reference.",
    link: "Open your request",
  },
  acknowledgment: {
    subject: "Your privacy request {reference}: we have received it",
    asked: "You asked us to {verbNoun}. We have your request and are working on it.",
    due: "You get our answer by {due}.",
    dueOpen:
      "Neither a law nor our privacy policy sets a date for our answer. We will write to you when there is news.",
    contact: "Contact",
    person: "{name}, {title}",
    later:
      "On the page of your request you see where it stands, and you can add to it or withdraw it.",
    account:
      "Before we give data out, sign in with {account} on the page of your request. So nobody else gets it.",
    proofs:
      "Before we give data out, we need to see that you may act. Add on the page of your request:",
    notYou:
      "If you did not ask for this, you need not do anything: nothing about you was given out. You can withdraw it on its page.",
    link: "Follow your request",
  },
  permission: {
    subject: "Your privacy request {reference}: somebody asks in your name",
    told: "{agent} asks us, in your name, to {verbNoun}.",
    asked: "Tell us whether you gave them your permission. It takes one click on the next page.",
    link: "Answer yes or no",
    days: "{days, plural, one {The link works for one day.} other {The link works for # days.}}",
    ignore: "You need not answer. Without your answer we look at the permission that they show us.",
  },
  message: {
    subject: "Your privacy request {reference}: you have a message",
    told: "We wrote you a message about your request. To keep it private it is not in this letter.",
    link: "Read the message",
    questionSubject: "Your privacy request {reference}: we need your answer",
    question:
      "We need an answer from you before we can go on with your request. To keep it private, the question is not in this email.",
    paused:
      "Our deadline is paused until you answer. Read the question and answer it on the page of your request.",
    runs: "Our deadline stays the same while we wait, so answer soon. Read the question and answer it on the page of your request.",
    questionLink: "Read and answer",
  },
  "cannot-identify": {
    subject: "Your privacy request {reference}: we need to know more",
    told: "With what you gave us we cannot tell which data is yours.",
    looked: "This is where we looked, and for what:",
    more: "You can send us more on the page of your request. Then we look again.",
    moreBy: "You can send us more on the page of your request ({article}). Then we look again.",
    link: "Send us more",
  },
  extended: {
    subject: "Your privacy request {reference}: we need more time",
    told: "We cannot answer your request in the first period and need more time.",
    due: "You now get our answer by {due}.",
    reason: "This is why:",
    article: "The law allows this: {article}.",
    link: "Follow your request",
  },
  delayed: {
    subject: "Your privacy request {reference}: it is taking longer",
    told: "We will not be able to answer your request by {due}.",
    toldOpen: "Our answer to your request is taking longer than we expected.",
    expected: "We now expect to answer by {day}.",
    reason: "This is why:",
    law: "This does not change the deadline that the law sets for us: {day}.",
    expectedOn: "Expected by",
  },
  refused: {
    subject: "Your privacy request {reference}: our answer",
    told: "You asked us to {verbNoun}. We looked at your request and will not do this.",
    ground: "{title} ({article})",
    reason: "This is why:",
    routes: "You need not accept this answer.",
    link: "Open your request",
  },
  routes: {
    appeal: "{text} ({article}).",
    appealHere: "You can send it to us on the page of your request.",
    officer: "It goes to {name}, {title}.",
    complaintAfter:
      "If that answer does not satisfy you either, you can then complain to {to} ({article}).",
    complaint: "You can complain to {to} ({article}).",
    complaintBare: "You can complain to {to}.",
    authority: "The authority that our privacy policy names: {name}",
    escalate: "If we do not resolve your complaint, you may escalate it to {name}.",
    court: "{text} ({article}).",
    courtBare: "{text}.",
  },
  fulfilled: {
    subject: "Your privacy request {reference}: our answer",
    told: "You asked us to {verbNoun}. We have done this.",
    summary: "What we did:",
    files:
      "{count, plural, one {One file is ready for you} other {# files are ready for you}}. To keep your data private it is not in this letter: open your request and enter a fresh code.",
    until: "You can download until the end of {day}. After that we delete the copy.",
    backups: "About copies in backups: {text}",
    routes: "If you think that our answer is wrong or incomplete:",
    link: "Open our answer",
  },
  disclosure: {
    lead: "This is the data that we hold about people who use our service, as our privacy policy describes it:",
    category: "Category",
    items: "Data",
    purpose: "Purpose",
    kept: "Kept for",
    source: "Source",
    recipients: "Recipients",
    recipient: "{name} ({purpose})",
    notStated: "not stated in our policy",
  },
  "nothing-held": {
    subject: "Your privacy request {reference}: our answer",
    told: "You asked us to {verbNoun}. We searched and hold no data that we can link to you.",
    reason: "What we searched:",
    more: "If you know another address, account or device identifier that you used with us, tell us on the page of your request. We search again.",
    link: "Open your request",
  },
  withdrawn: {
    subject: "Your privacy request {reference}: withdrawn",
    told: "You withdrew your request. We stopped working on it and closed it.",
    again: "You can make a new request at any time.",
    link: "Open your request",
  },
  closed: {
    subject: "Your privacy request {reference}: closed",
    told: "We closed your request.",
    reason: "This is why:",
    unconfirmed: "Nobody confirmed the address that the request came from.",
    again: "If you think this is wrong, make a new request and tell us why.",
    link: "Open your request",
  },
  reopened: {
    subject: "Your privacy request {reference}: open again",
    told: "We opened your request again and are working on it.",
    due: "You get our answer by {due}.",
    withdrawn:
      "{count, plural, one {The file of our earlier answer} other {The files of our earlier answer}} can no longer be downloaded.",
    link: "Follow your request",
  },
  reminder: {
    subject:
      "{reference}: {days, plural, =0 {the answer is due today} one {one day left} other {# days left}}",
    subjectOverdue: "{reference}: {days, plural, one {one day} other {# days}} overdue",
    left: "{days, plural, =0 {The answer to request {reference} is due today} one {The answer to request {reference} is due tomorrow} other {The answer to request {reference} is due in # days}}.",
    overdue:
      "The answer to request {reference} is {days, plural, one {one day} other {# days}} overdue.",
    escalated:
      "You get this email as an admin of the desk: the request has no answer, and its assignee has done nothing in the last few days or has missed the date.",
    asked: "Right",
    due: "Due",
    link: "Open the request",
  },
  target: {
    subject: "{reference}: one of your own targets is near",
    subjectMissed: "{reference}: one of your own targets was missed",
    told: "This is about targets that your desk has set itself. The legal deadline is another date: it stands on the page of the request.",
    escalated: "You get this letter as an admin of the desk, because a target was missed.",
    near: "by {day}",
    missed: "missed, it was {day}",
    names: {
      taken: "Taken in hand",
      words: "First words to the person",
      answered: "Answered",
    },
    link: "Open the request",
  },
  digest: {
    subject: "{desk}: {overdue, number} overdue, {dueSoon, number} due soon",
    subjectWants: "{desk}: {count, plural, one {one notification} other {# notifications}}",
    subjectUnassigned: "{desk}: {count, number} without an assignee",
    desks: "{count, number} desks",
    wants: "Waiting for you:",
    why: {
      mention: "a note names you",
      reply: "something new from the person",
      "due-soon": "due soon, or overdue",
      target: "one of your own targets is near, or missed",
      "failed-mail": "a letter to the person could not be delivered",
      assigned: "it is in your hands now",
      back: "it is back: you put it off",
      acknowledgment: "the receipt has not been acknowledged yet",
      "second-look": "a colleague asks for a second look",
      returned: "what you proposed came back to you",
    },
    more: "And {count, number} more at the desk.",
    told: "The desk {desk} on {day}:",
    overdue: "Overdue",
    dueSoon: "Due soon",
    open: "Open",
    unassigned: "Without an assignee",
    next: "The next to answer:",
    row: "{rightTitle}, due {due}",
    rowOpen: "{rightTitle}, no date",
    link: "Open the desk",
  },
  "subject-replied": {
    subject: "{reference}: the person replied",
    told: "The person who sent request {reference} wrote to you. The message is on the page of the request.",
    link: "Read the reply",
  },
  wanted: {
    mention: {
      subject: "{reference}: a note names you",
      told: "A colleague named you in a note on request {reference}. The note is on the page of the request.",
    },
    acknowledgment: {
      subject: "{reference}: the acknowledgment has not gone out",
      told: "The receipt of request {reference} has not been acknowledged by email. The page of the request says when this is due. Check the email address and the outgoing mail, or acknowledge it to the requester in another way.",
    },
    "failed-mail": {
      subject: "{reference}: a letter could not be delivered",
      told: "A letter to the person who sent request {reference} could not be delivered. The page of the request says which one, and why.",
    },
    assigned: {
      subject: "{reference}: in your hands",
      told: "A colleague put request {reference} into your hands.",
    },
    back: {
      subject: "{reference}: back, as you wanted",
      told: "You put off request {reference}. It is back.",
    },
    "second-look": {
      subject: "{reference}: waits for a second look",
      told: "A colleague proposes how to decide on request {reference}. It happens once you or another colleague have looked at it and approved it.",
    },
    returned: {
      subject: "{reference}: what you proposed came back",
      told: "What you proposed for request {reference} was sent back to you, or the request changed meanwhile. The page of the request says why.",
    },
    link: "Open the request",
  },
  urgent: {
    subject: "{reference}: urgent, about a child",
    told: "Somebody reports data of a child. Look at it today.",
    asked: "Right",
    due: "Due",
    link: "Open the request",
  },
  "approval-setting": {
    proposed: {
      subject: "{desk}: a change to the approval rules is waiting for you",
      told: "{name} wants to remove a rule that requires a second person to approve responses or erasures. The change takes effect once you or another admin approves it.",
    },
    weakened: {
      subject: "{desk}: the approval rules changed",
      told: "{name} removed a rule that required a second person to approve responses or erasures. This desk has only one admin, so nobody had to approve the change.",
    },
    link: "Open the approval rules",
  },
  invitation: {
    subject: "Your place at the desk {desk}",
    told: "{inviter} invites you to work on data-subject requests at the desk {desk}, as {role}.",
    how: "Sign in with this e-mail address. There is no password to choose.",
    ignore: "If you did not expect this, ignore it. Nothing happens until you sign in.",
    link: "Sign in",
  },
  "sign-in": {
    subject: "Your link to sign in",
    told: "Open the link to sign in. It works once and for {minutes, plural, one {one minute} other {# minutes}}. A newer link ends this one.",
    ignore: "If you did not ask for it, do nothing. Nobody can sign in without this letter.",
    link: "Sign in",
  },
  "confirm-sign-in": {
    subject: "Your code to confirm that it is you",
    told: "Enter this code on the page that asked for it. It works once and for {minutes, plural, one {one minute} other {# minutes}}.",
    ignore:
      "If you did not ask for a code, somebody may be using your session. Sign out everywhere under Your settings, and tell an admin.",
    link: "Your desk",
  },
  staff: {
    product: "Rightsdesk",
    sentAlone:
      "Rightsdesk sent you this letter because somebody asked to sign in with your address.",
    settings: "You choose what we write to you about, and how often",
    sentBy:
      "{desk} sent you this letter because you work at this desk. It holds no personal data of the people who ask.",
    genuine:
      "To check that it is genuine, type {site} into your browser yourself and sign in there.",
  },
} as const;
