/** Why a date is where it is: one sentence for each reason code of the deadline. */
export const enReasons = {
  received: "Received on {on}, by {zone}.",
  "no-period": "The law sets no fixed period here ({source}).",
  period:
    "{unit, select, month {{n, plural, one {One month} other {# months}}} day {{n, plural, one {One day} other {# days}}} other {{n, plural, one {One business day} other {# business days}}}} from the start: until {on} ({source}).",
  "month-clamped": "That month has no such date, so its last day counts: {on}.",
  "stop-at-once":
    "The use of the data stops at once, on {on} ({source}). The period is only for telling the person.",
  "wait-suspended":
    "On {asked} we asked for {asking}, and on {on} the answer came. {days, plural, one {One day does} other {# days do}} not count ({source}).",
  "wait-skipped":
    "On {asked} we asked for {asking}, and on {on} the answer came. Both days and those between them do not count: {days, plural, one {one day} other {# days}} ({source}).",
  "wait-restarted":
    "On {asked} we asked for {asking}. The answer came on {on}, and the period starts from that day ({source}).",
  "wait-reflection":
    "On {asked} we announced a fee. The period starts on {on}, after the time to think it over ({source}).",
  "wait-does-not-stop":
    "On {on} we asked for {asking}. Under this law that does not stop the clock ({source}).",
  "wait-too-late":
    "On {on} we asked for {asking}. The period had ended by then, so it changes nothing ({source}).",
  "asked-slowly":
    "We asked for {asking} only {days, plural, one {one day} other {# days}} after receipt. A question has to come without undue delay ({source}).",
  paused:
    "The clock stands still until the answer comes. Then {days, plural, one {one day remains} other {# days remain}} ({source}).",
  withdrawn: "No answer came in time, so the request counts as withdrawn ({source}).",
  rolled: "{from} is not a working day, so the period ends with the next one, {on} ({source}).",
  "outer-limit":
    "Whatever is promised, the limit is {days, plural, one {one day} other {# days}} from receipt: {on} ({source}).",
  "safe-reading":
    "Read strictly, the same rule ends on {on} ({source}). That date is always in time.",
  extended:
    "The person was told on {noticed} that we need more time, so the period ends on {on} ({source}).",
  "extension-open":
    "The person was told on {noticed} that we need more time. The law names no new date{dated, select, yes {; the notice says {on}} other {}} ({source}).",
  "extension-late":
    "The person was told on {noticed} that we need more time. That was too late{timed, select, yes { (the last day was {by})} other {}}, so the first date stays ({source}).",
  "extension-none":
    "This law knows no extension: the notice of {noticed} moves nothing ({source}).",
  "ack-law":
    "The receipt has to be acknowledged within {unit, select, hour {{n, plural, one {one hour} other {# hours}}} day {{n, plural, one {one day} other {# days}}} other {{n, plural, one {one business day} other {# business days}}}}{dated, select, yes {, by {on}} other {}} ({source}).",
  "ack-promise":
    "We promise to acknowledge the receipt within {hours, plural, one {one hour} other {# hours}}{dated, select, yes {: by {on}} other {}}.",
  "house-promise":
    "We promise an answer within {days, plural, one {one day} other {# days}}: until {on}.",
  "house-only":
    "The law sets no period, so our own promise counts: {days, plural, one {one day} other {# days}}, until {on}.",
  "house-capped":
    "Our promise of {days, plural, one {one day} other {# days}} would end after the law’s period, so the law’s date counts: {on} ({source}).",
  "house-extended":
    "We promised an answer within {days, plural, one {one day} other {# days}}. The requester was told in time that it takes longer, so the new day takes the place of that promise{dated, select, yes {: {on}} other {}}.",
  "internal-period":
    "Neither a law nor the policy sets a date. The desk works to its own internal date, {days, plural, one {one day} other {# days}} from the start: {on}. The requester does not see it.",
  "also-applies":
    "The {law} applies as well{dated, select, yes {; by it the day to work to is {on}} other {}} ({source}).",
  governs: "Where several laws apply the earliest day counts, so the {law} governs.",
} as const;

/** What the person was asked for, inside the sentences above. */
export const enAskings = {
  identity: "proof of who is asking",
  authority: "proof that one may act for another",
  clarification: "more detail on the request",
  fee: "a fee",
} as const;

/** The steps that speak of the data subject, as they are told to the data subject. */
export const enReasonsToYou = {
  received: "We received your request on {on}{placed, select, yes {, by {zone}} other {}}.",
  "stop-at-once":
    "We stop the use of the data at once, on {on} ({source}). The period is only for telling you.",
  "wait-suspended":
    "On {asked} we asked you for {asking}, and on {on} your answer came. {days, plural, one {One day does} other {# days do}} not count ({source}).",
  "wait-skipped":
    "On {asked} we asked you for {asking}, and on {on} your answer came. Both days and those between them do not count: {days, plural, one {one day} other {# days}} ({source}).",
  "wait-restarted":
    "On {asked} we asked you for {asking}. Your answer came on {on}, and the period starts from that day ({source}).",
  "wait-does-not-stop":
    "On {on} we asked you for {asking}. Under this law that does not stop the clock ({source}).",
  "wait-too-late":
    "On {on} we asked you for {asking}. The period had ended by then, so it changes nothing ({source}).",
  "asked-slowly":
    "We asked you for {asking} only {days, plural, one {one day} other {# days}} after receipt. A question has to come without undue delay ({source}).",
  paused:
    "The clock stands still until your answer comes. Then {days, plural, one {one day remains} other {# days remain}} ({source}).",
  withdrawn: "Your answer did not come in time, so the request counts as withdrawn ({source}).",
  extended:
    "We told you on {noticed} that we need more time, so the period ends on {on} ({source}).",
  "extension-open":
    "We told you on {noticed} that we need more time. The law names no new date{dated, select, yes {; our message says {on}} other {}} ({source}).",
  "extension-late":
    "We told you on {noticed} that we need more time. That was too late{timed, select, yes { (the last day was {by})} other {}}, so the first date stays ({source}).",
  "house-extended":
    "We promised an answer within {days, plural, one {one day} other {# days}}. We told you in time that it takes longer, so the new day takes the place of that promise{dated, select, yes {: {on}} other {}}.",
  "extension-none":
    "This law knows no extension: our message of {noticed} moves nothing ({source}).",
  "ack-law":
    "We have to confirm that we have your request within {unit, select, hour {{n, plural, one {one hour} other {# hours}}} day {{n, plural, one {one day} other {# days}}} other {{n, plural, one {one business day} other {# business days}}}}{dated, select, yes {, by {on}} other {}} ({source}).",
  "ack-promise":
    "We promise to tell you that we have your request within {hours, plural, one {one hour} other {# hours}}{dated, select, yes {: by {on}} other {}}.",
} as const;

/** What the data subject was asked for, inside the sentences above. */
export const enAskingsToYou = {
  identity: "proof of who you are",
  authority: "proof that you may act for another",
  clarification: "more detail on your request",
  fee: "a fee",
} as const;
