import { enClockForm } from "./en-clock-form";

/** The legal clock: drawn, listed and reasoned, for staff and for the data subject. */
export const enClock = {
  title: "The clock",
  marks: {
    receipt: "Received",
    ack: "Acknowledge by",
    today: "Today",
    work: "Work to this day",
    promise: "Work to this day",
    law: "Last day by law",
    notice: "Tell of an extension by",
    extendable: "Could be extended to",
  },
  waiting: "Waiting for {asking}",
  waited: "Waited for {asking}",
  since: "since <time>{day}</time>",
  paused:
    "The clock stands still; {days, plural, one {one day is} other {# days are}} left once the answer comes.",
  withdrawn: "No answer came in time, so the request counts as withdrawn.",
  stands: "The clock stands still",
  left: "{days, plural, one {One day is} other {# days are}} left once the answer comes.",
  noDate: "No date is set",
  noDateWhy: "The law sets no last day here, and no promise in days was given.",
  counts: "Counts as withdrawn",
  facts: {
    law: "By law",
    extended: "By law, extended",
    promise: "Our promise",
    work: "Work to",
    ack: "Acknowledge",
    safe: "Read strictly",
    stop: "Use stops",
    outer: "Outer limit",
    none: "The law sets no last day",
    later: "Set once the answer comes",
    gone: "None: it counts as withdrawn",
  },
  laws: {
    title: "The laws that apply",
    governs: "Governs. {said}",
    work: "Work to {day}.",
    none: "No date.",
    paused: "Its clock stands still.",
    withdrawn: "By it the request counts as withdrawn.",
  },
  steps: "How the date was reached",
  versions: {
    all: "Worked out with {parts}.",
    law: "rules {law}",
    calendar: "public holidays {calendar}",
    zone: "time zones {zone}",
  },
  why: {
    open: "Why this date? Text for a letter",
    label: "Text for a letter",
    copy: "Copy the text",
    copied: "Copied",
    due: "{referenced, select, yes {The answer to request {reference}} other {The answer}} is due by {day}.",
    dueSooner:
      "{referenced, select, yes {The answer to request {reference}} other {The answer}} is due by {day}; the last day by law is {last}.",
    paused:
      "The clock{referenced, select, yes { of request {reference}} other {}} stands still until an answer comes; {days, plural, one {one day is} other {# days are}} left from then.",
    withdrawn:
      "No answer came in time, so {referenced, select, yes {request {reference}} other {the request}} counts as withdrawn.",
    none: "No last day is set for the answer{referenced, select, yes { to request {reference}} other {}}.",
  },
  /** The same clock as the person who asked sees it. */
  own: {
    title: "The time for our answer",
    marks: {
      receipt: "We received your request",
      ack: "We confirm that we have it by",
      today: "Today",
      work: "You get our answer by",
      promise: "Our promise to you",
      law: "Last day by law",
      notice: "We tell you by then if we need longer",
      extendable: "Last day if we need longer",
    },
    waiting: "Waiting for your answer: {asking}",
    waited: "Waited for your answer: {asking}",
    steps: "How we counted the days",
  },
  form: enClockForm,
} as const;
