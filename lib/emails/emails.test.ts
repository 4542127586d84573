import { expect, test } from "vitest";
import { RIGHTS } from "@/lib/domain/law/right";
import { LAWS } from "@/lib/domain/laws/laws";
import type { DigestPart, Overview } from "@/lib/emails/staff/digest";
import { translatorFor } from "@/lib/words/words";
import { EMAILS, type EmailFacts, type EmailKind } from "./emails";
import type { RenderedEmail } from "./render";
import type { RequesterEmailFacts } from "./requester-email";

const t = translatorFor("en");

const common: RequesterEmailFacts = {
  desk: {
    name: "Ruthimg",
    controller: "Ruthimg Ltd",
    contact: { email: "support@ruthimg.com", postal: null, officer: null },
    authority: { name: "Berliner Beauftragte", url: "https://www.datenschutz-berlin.de/" },
    grievanceFirst: false,
    zone: "Europe/Berlin",
    brand: "#b3261e",
  },
  reference: "7K4M-9XQP",
  followUrl: "https://desk.example.org/ruthimg/request/7K4M-9XQP",
  name: "Ada Lovelace",
};

const officer = { name: "Rajan", title: "Grievance Officer", email: null };

const routes = {
  complaint: {
    to: "the supervisory authority where you live",
    url: "https://www.datenschutz-berlin.de/",
    article: "Art. 77 GDPR",
  },
  court: { text: "You can bring the matter before a court", article: "Art. 79 GDPR" },
  appeal: null,
};

const staff = {
  desk: { name: "Ruthimg" },
  reference: "7K4M-9XQP",
  staffName: "Grace",
  requestUrl: "https://desk.example.org/desk/ruthimg/requests/7K4M-9XQP",
  settingsUrl: "https://desk.example.org/desk/ruthimg/account",
};

const overview: Overview = {
  overdue: 1,
  dueSoon: 2,
  open: 5,
  unassigned: 4,
  rows: [
    { reference: "7K4M-9XQP", dueOn: "2026-12-17", right: "erasure" },
    { reference: "3CDE-4FGH", dueOn: null, right: "nomination" },
  ],
};

const digestPart: DigestPart = {
  name: "Ruthimg",
  deskUrl: "https://desk.example.org/desk/ruthimg",
  overview,
  notifications: [{ reference: "7K4M-9XQP", kind: "back" }],
  more: 0,
};

const FACTS: EmailFacts = {
  confirm: {
    ...common,
    confirmUrl: "https://desk.example.org/ruthimg/request/7K4M-9XQP/verify/abc_DEF-123",
    code: "402917",
    codeMinutes: 10,
    linkDays: 7,
  },
  "confirm-reminder": {
    ...common,
    confirmUrl: "https://desk.example.org/ruthimg/request/7K4M-9XQP/verify/abc_DEF-123",
    until: new Date("2026-11-29T09:00:00Z"),
  },
  receipt: {
    ...common,
    confirmUrl: "https://desk.example.org/ruthimg/request/7K4M-9XQP/verify/abc_DEF-123",
    code: "402917",
    codeMinutes: 10,
    linkDays: 7,
    receivedOn: "2026-11-17",
    dueOn: "2026-11-24",
  },
  code: {
    ...common,
    openUrl: "https://privacy.example.org/d/request/7K4M-9XQP/open/abc",
    openMinutes: 60,
    code: "402917",
    codeMinutes: 10,
  },
  "new-address": { ...common, code: "402917", codeMinutes: 10 },
  "address-changed": common,
  acknowledgment: {
    ...common,
    right: "access",
    receivedOn: "2026-11-17",
    dueOn: "2026-12-17",
    lawName: "General Data Protection Regulation (GDPR)",
    officer: null,
    promised: false,
    unverified: false,
    proofs: [],
    account: null,
  },
  permission: {
    ...common,
    right: "access",
    agent: "Adam Agent",
    linkDays: 7,
    url: `${common.followUrl}/permission/abc`,
  },
  message: common,
  "cannot-identify": {
    ...common,
    explanation: "We looked for your address in accounts and logs.",
    article: "Art. 11(2) GDPR",
  },
  extended: {
    ...common,
    receivedOn: "2026-11-17",
    dueOn: "2027-02-17",
    reason: "Your data lies in three archives.",
    lawArticle: "Art. 12(3) GDPR",
  },
  delayed: {
    ...common,
    receivedOn: "2026-11-17",
    dueOn: "2026-12-17",
    lawOn: null,
    expectedOn: "2027-01-08",
    reason: "Your data lies in three archives.",
  },
  refused: {
    ...common,
    ...routes,
    right: "erasure",
    ground: {
      code: "GDPR-17-3-b",
      article: "Art. 17(3)(b) GDPR",
      title: "A law makes us keep the data",
    },
    explanation: "We have to keep your invoices for ten years.",
  },
  fulfilled: {
    ...common,
    ...routes,
    right: "access",
    summary: "We exported your account.",
    files: 2,
    expiresOn: "2026-12-31",
    disclosure: {
      inventory: [
        { category: "Account", items: "Name", purpose: "Sign-in", kept: "One year" },
        {
          category: "Prompts",
          items: "Texts",
          purpose: "Images",
          kept: "A day",
          source: "From you",
        },
      ],
      processors: [{ name: "Stripe", purpose: "Payments" }],
    },
    backups: null,
  },
  "nothing-held": {
    ...common,
    ...routes,
    right: "access",
    explanation: "We searched accounts and logs.",
  },
  withdrawn: common,
  closed: { ...common, reason: "You asked the same on 1 November." },
  reopened: { ...common, dueOn: "2026-12-17", withdrawn: 1 },
  reminder: {
    ...staff,
    right: "erasure",
    daysLeft: 3,
    dueOn: "2026-12-17",
    escalated: false,
  },
  target: {
    ...staff,
    targets: [
      { target: "taken", dueOn: "2026-11-24", missed: true },
      { target: "words", dueOn: "2026-11-26", missed: false },
    ],
    escalated: true,
  },
  digest: {
    staffName: "Grace",
    day: "2026-12-14",
    desks: [digestPart],
    settingsUrl: "https://desk.example.org/desk/ruthimg/account",
  },
  "subject-replied": staff,
  urgent: { ...staff, right: "child-data", dueOn: "2026-12-17" },
  wanted: { ...staff, kind: "mention" },
  "approval-setting": {
    deskName: "Ruthimg",
    staffName: "Cleo",
    state: "proposed",
    by: "Ben",
    url: "https://desk.example.org/desk/ruthimg/policy/approval",
  },
  invitation: {
    deskName: "Ruthimg",
    role: "handler",
    signInUrl: "https://desk.example.org/sign-in",
    inviter: "Grace",
  },
  "sign-in": {
    signInUrl: "https://desk.example.org/sign-in/link?email=grace%40example.org&token=abc",
    minutes: 10,
  },
  "confirm-sign-in": { code: "042137", minutes: 10, site: "https://desk.example.org" },
};

const write = <Kind extends EmailKind>(
  kind: Kind,
  facts: Partial<EmailFacts[Kind]> = {},
): RenderedEmail =>
  (EMAILS[kind] as (all: unknown, words: unknown) => RenderedEmail)(
    { ...FACTS[kind], ...facts },
    t,
  );

const KINDS = Object.keys(EMAILS) as EmailKind[];
const TO_STAFF: readonly EmailKind[] = [
  "reminder",
  "digest",
  "subject-replied",
  "urgent",
  "target",
  "wanted",
  "approval-setting",
  "invitation",
  "sign-in",
  "confirm-sign-in",
];
const TO_REQUESTER = KINDS.filter((kind) => !TO_STAFF.includes(kind));

const linksIn = (text: string): string[] =>
  [...new Set(text.replaceAll("&amp;", "&").match(/https?:\/\/[^\s"<>]+/g) ?? [])].sort();
const readable = (html: string): string =>
  html
    .replace(/<head>[\s\S]*<\/head>/, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test.each(KINDS)("the email %s has the same words and links in text and in HTML", (kind) => {
  const { text, html } = write(kind);
  expect(linksIn(html)).toEqual(linksIn(text));
  expect(linksIn(text).length).toBeGreaterThan(0);
  expect(new Set(wordsIn(readable(html)))).toEqual(new Set(wordsIn(text)));
});

test.each(KINDS)(
  "the email %s shows every link in full and contains no image and no script",
  (kind) => {
    const { html } = write(kind);
    for (const url of linksIn(html)) expect(html).toContain(`>${url.replaceAll("&", "&amp;")}</a>`);
    expect(html).not.toMatch(/<(img|script|link|iframe|form|object)|url\(|@import|\son\w+=/i);
    expect(html).toMatch(/<html lang="en" dir="ltr">/);
  },
);

test.each(TO_REQUESTER)(
  "the subject of %s contains the reference and no name, right, law or data",
  (kind) => {
    const { subject } = write(kind);
    expect(subject).toMatch(/^Your privacy request 7K4M-9XQP: [a-z ]+$/);
    for (const right of RIGHTS) {
      expect(subject).not.toContain(t(`rights.${right}.title`));
      expect(subject).not.toContain(t(`rights.${right}.verbNoun`));
    }
    expect(subject).not.toMatch(/Ada|Lovelace|GDPR|delet|refus|402917/i);
  },
);

test("the subject of the first email asks to verify the email address", () => {
  expect(write("confirm").subject).toBe("Your privacy request 7K4M-9XQP: verify your email");
});

test.each(TO_REQUESTER)(
  "the email %s says who sent it and how to check that it is genuine",
  (kind) => {
    const { text } = write(kind, {
      desk: { ...common.desk, contact: { ...common.desk.contact, officer } },
    });
    expect(text).toContain("Ruthimg sent you this email on behalf of Ruthimg Ltd");
    expect(text).toContain("type desk.example.org into your browser yourself");
    expect(text).toContain("support@ruthimg.com");
    expect(text).toContain("Contact for your request: Rajan, Grievance Officer.");
  },
);

/** The emails to an unverified address. */
const TO_UNVERIFIED: readonly EmailKind[] = [
  "confirm",
  "confirm-reminder",
  "receipt",
  "new-address",
];

test.each(TO_REQUESTER.filter((kind) => !TO_UNVERIFIED.includes(kind)))(
  "the email %s greets the requester, and a name cannot become markup, a header or a new line",
  (kind) => {
    expect(write(kind).text).toContain("Hello Ada Lovelace,");
    expect(write(kind, { name: null }).text).toContain("Hello,");
    const hostile = write(kind, {
      name: "<script>alert(1)</script>\r\nBcc: all@example.org\u202e",
    });
    expect(hostile.html).not.toContain("<script");
    expect(hostile.html).toContain(
      "&lt;script&gt;alert(1)&lt;/script&gt; Bcc: all@example.org</bdi>",
    );
    expect(hostile.text).toContain("Hello <script>alert(1)</script> Bcc: all@example.org,");
    expect(hostile.text + hostile.html).not.toContain("\u202e");
    expect(hostile.subject).toBe(write(kind).subject);
  },
);

test.each(TO_UNVERIFIED)(
  "the email %s to an unverified address contains neither name nor right",
  (kind) => {
    const { text, html } = write(kind, { right: "erasure" } as object);
    expect(text + html).not.toContain("Ada");
    expect(text).toContain("Hello,");
    for (const right of RIGHTS) {
      expect(text).not.toContain(t(`rights.${right}.verbNoun`));
      expect(text).not.toContain(t(`rights.${right}.title`));
    }
  },
);

/** Free text of the desk is only in emails in which the law requires it: responses, extensions and closures. */
test.each(["code", "message", "withdrawn", "reopened", "new-address", "address-changed"] as const)(
  "the email %s says that there is news, but nothing about the right or the data",
  (kind) => {
    const { text } = write(kind);
    for (const right of RIGHTS) expect(text).not.toContain(t(`rights.${right}.verbNoun`));
    expect(text).not.toMatch(/GDPR|delete|refus/i);
  },
);

test("the email to the old address says that the address changed and what to do, but not the new address", () => {
  const { text } = write("address-changed");
  expect(text).toContain("write there and no longer here");
  expect(text).toContain("If this was not you, tell us at once: reply to this email");
  const withoutEmail = { ...common.desk, contact: { ...common.desk.contact, email: null } };
  expect(write("address-changed", { desk: withoutEmail }).text).not.toContain(
    "reply to this email",
  );
});

test("the first email has a link and a code, and says what happens without verification", () => {
  const { text } = write("confirm");
  expect(text).toContain("/verify/abc_DEF-123\n");
  expect(text).toContain("402917");
  expect(text).toContain("7 days");
  expect(text).toContain("10 minutes");
  expect(text).toContain("If you did not send it, do nothing.");
  expect(text).toContain("Our deadline is counted from the day we received the request");
});

test("the reminder says when the link expires, what to do, and what happens otherwise", () => {
  const { text } = write("confirm-reminder");
  expect(text).toContain("/verify/abc_DEF-123\n");
  expect(text).toMatch(/before Sunday 29 November 2026.{1,6}10:00/);
  expect(text).toContain("If you do nothing, the link stops working then");
  expect(text).toContain("You can ask for a new link on the page of the request at any time.");
});

test("the email about a question says that an answer is needed, and whether the clock is paused", () => {
  const plain = write("message");
  expect(plain.subject).toContain("you have a message");
  expect(plain.text).not.toContain("answer from you");
  const paused = write("message", { question: { paused: true } });
  expect(paused.subject).toBe("Your privacy request 7K4M-9XQP: we need your answer");
  expect(paused.text).toContain("We need an answer from you");
  expect(paused.text).toContain("Our deadline is paused until you answer.");
  const runs = write("message", { question: { paused: false } });
  expect(runs.text).toContain("Our deadline stays the same while we wait");
});

test("the acknowledgment has the full due date with the time zone, and the contact", () => {
  const { text } = write("acknowledgment", { officer });
  expect(text).toContain("Thursday 17 December 2026, end of day, Berlin time");
  expect(text).toContain("Law: General Data Protection Regulation (GDPR)");
  expect(text).toContain("Contact: Rajan, Grievance Officer");
  const open = write("acknowledgment", { dueOn: null, lawName: null }).text;
  expect(open).not.toContain("Law:");
  expect(open).toContain("Neither a law nor our privacy policy sets a date for our response.");
  expect(open).not.toContain("Our response by");
});

test("the email about a message does not contain its text", () => {
  expect(write("message").text).toContain("To keep it private, it is not in this email.");
});

test("the email about an extension has the new date, the reason and the article", () => {
  const { text } = write("extended");
  expect(text).toContain("Wednesday 17 February 2027, end of day, Berlin time");
  expect(text).toContain("Your data lies in three archives.");
  expect(text).toContain("Art. 12(3) GDPR");
  expect(write("extended", { lawArticle: null }).text).not.toContain("The law allows this");
});

test("a refusal has the reasons, the ground, the complaint and the court", () => {
  for (const form of [write("refused").text, readable(write("refused").html)]) {
    expect(form).toContain("We have to keep your invoices for ten years.");
    expect(form).toContain("A law makes us keep the data (Art. 17(3)(b) GDPR)");
    expect(form).toContain("https://www.datenschutz-berlin.de/");
    expect(form).toContain("Art. 77 GDPR");
    expect(form).toContain("You can bring the matter before a court");
    expect(form).toContain("Art. 79 GDPR");
  }
});

test("a refusal says how to appeal to the desk, before the complaint, where the law has an appeal", () => {
  const { appeal } = LAWS["us-va"].remedies;
  if (!appeal) throw new Error("Virginia has an appeal");
  const { text } = write("refused", {
    complaint: { to: "the Attorney General of Virginia", url: null, article: appeal.article },
    court: null,
    appeal: { ...appeal, here: true },
  });
  const appealLine =
    "You can appeal to us. We respond to an appeal within 60 days (Va. Code 59.1-577(C)).";
  expect(text).toContain(appealLine);
  expect(text).toContain("on the page of your request");
  expect(text.indexOf(appealLine)).toBeLessThan(text.indexOf("Attorney General"));
});

test("under the DPDP Act the grievance officer is named first, and the Board after that", () => {
  const { appeal, complaint, court } = LAWS["in-dpdp"].remedies;
  if (!appeal || !complaint) throw new Error("The Act has both.");
  const desk = { ...common.desk, contact: { ...common.desk.contact, officer } };
  const board = { ...complaint, url: null };
  for (const kind of ["refused", "nothing-held"] as const) {
    const { text } = write(kind, {
      desk,
      complaint: board,
      court,
      appeal: { ...appeal, here: true },
    });
    const order = [
      "You must first raise a grievance with our Grievance Officer (DPDP Act s. 13",
      "Contact for this: Rajan, Grievance Officer.",
      "You can do this on the page of your request.",
      "you can then complain to the Data Protection Board of India (DPDP Act s. 13(3)",
      "Appellate Tribunal",
    ].map((sentence) => text.indexOf(sentence));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  }
});

test("an appeal that somebody else decides is named, but not offered on the page of the request", () => {
  const { appeal } = LAWS["in-it-rules"].remedies;
  if (!appeal) throw new Error("The Rules have an appeal.");
  const { text } = write("refused", { appeal: { ...appeal, here: false } });
  expect(text).toContain("Grievance Appellate Committee within 30 days");
  expect(text).not.toContain("on the page of your request");
});

test("a refusal under the policy alone still says where to complain", () => {
  const { text } = write("refused", {
    complaint: { to: "Berliner Beauftragte", url: null, article: null },
    court: null,
  });
  expect(text).toContain("You can complain to Berliner Beauftragte.");
  expect(text).not.toContain("null");
});

test("a URL of an authority that is not a web address is not a link", () => {
  const { html } = write("refused", {
    complaint: { to: "x", url: "javascript:alert(1)", article: null },
  });
  expect(html).not.toContain('href="javascript');
});

test("a response with files says how many there are and until when, and has no attachments", () => {
  const { text } = write("fulfilled");
  expect(text).toContain("2 files are ready for you");
  expect(text).toContain("until the end of Thursday 31 December 2026");
  expect(text).toContain("We exported your account.");
  const bare = write("fulfilled", { files: 0, summary: null, expiresOn: null }).text;
  expect(bare).not.toMatch(/file is|files are|You can download/);
});

test("a response that no data was found says what was searched, how to send more details and where to complain", () => {
  const { text } = write("nothing-held");
  expect(text).toContain("hold no data that we can link to you");
  expect(text).toContain("We searched accounts and logs.");
  expect(text).toContain("device identifier");
  expect(text).toContain("Art. 77 GDPR");
});

test("emails to staff contain no data of the requester, only reference, right, date and link", () => {
  for (const kind of TO_STAFF) {
    const { text, subject } = write(kind);
    expect(subject).not.toMatch(/delete|erasure/i);
    expect(text).not.toContain("Ada");
  }
  expect(write("reminder").subject).toBe("7K4M-9XQP: 3 days left");
  expect(write("reminder").text).toContain("Thursday 17 December 2026");
});

test("a reminder counts the days before and after the due date", () => {
  const subject = (daysLeft: number) => write("reminder", { daysLeft }).subject;
  expect([1, 0, -1, -2].map(subject)).toEqual([
    "7K4M-9XQP: one day left",
    "7K4M-9XQP: the response is due today",
    "7K4M-9XQP: one day overdue",
    "7K4M-9XQP: 2 days overdue",
  ]);
  expect(write("reminder", { escalated: true }).text).toContain(
    "because you are an admin of the desk",
  );
});

test("the digest has the counts and the next due requests", () => {
  const { subject, text } = write("digest");
  expect(subject).toBe("Ruthimg: 1 overdue, 2 due soon");
  expect(text).toContain("7K4M-9XQP: Delete your data, due Thursday 17 December 2026");
  expect(text).toContain("3CDE-4FGH: Name someone to act for you, no date");
  const none = { ...digestPart, overview: { ...overview, rows: [] } };
  expect(write("digest", { desks: [none] }).text).not.toContain("Next due:");
});

test("the digest lists notifications, also for a member who gets no overview", () => {
  expect(write("digest").text).toContain("7K4M-9XQP: back from snooze");
  const own = write("digest", { desks: [{ ...digestPart, overview: null, more: 3 }] });
  expect(own.subject).toBe("Ruthimg: 4 notifications");
  expect(own.text).toContain("And 3 more on the desk.");
  expect(own.text).not.toContain("Overdue");
});

test("a digest of several desks has totals in its subject and a part for each desk", () => {
  const other = { ...digestPart, name: "Imgus", deskUrl: "https://desk.example.org/desk/imgus" };
  const { subject, text } = write("digest", { desks: [digestPart, other] });
  expect(subject).toBe("2 desks: 2 overdue, 4 due soon");
  expect(text).toMatch(/\n\W?Ruthimg\W? on [\s\S]*desk\/ruthimg\n[\s\S]*\n\W?Imgus\W? on /);
  expect(text).toContain("https://desk.example.org/desk/imgus");
});

test("an email to staff that can be turned off links to the settings", () => {
  for (const kind of ["wanted", "reminder", "target", "subject-replied", "digest"] as const) {
    expect(write(kind).text, kind).toContain("https://desk.example.org/desk/ruthimg/account");
  }
  for (const kind of ["urgent", "sign-in", "invitation"] as const) {
    expect(write(kind).text, kind).not.toContain("/account");
  }
});

test.each(["mention", "failed-mail", "assigned", "back", "second-look", "returned"] as const)(
  "the email about the notification %s contains the reference and no names",
  (kind) => {
    const { subject, text } = write("wanted", { kind });
    expect(subject).toMatch(/^7K4M-9XQP: /);
    expect(text).toContain(staff.requestUrl);
  },
);

test("a desk's name cannot start a header in an invitation", () => {
  const { subject, text } = write("invitation", {
    deskName: "Desk\r\nBcc: x@example.org",
    inviter: "a\nb",
  });
  expect(subject).toBe("You are invited to the desk Desk Bcc: x@example.org");
  expect(text).toContain("a b invites you");
  expect(text).toContain("Your role: handler");
});

test("the email with a sign-in link says how long it works and names no desk", () => {
  const { subject, text } = write("sign-in");
  expect(subject).toBe("Your sign-in link");
  expect(text).toContain("It works once, and for 10 minutes.");
  expect(text).not.toContain("this desk");
});

test("a name in another script cannot change the direction of its sentence", () => {
  const { text, html } = write("message", { name: "מרים" });
  expect(html).toContain('<bdi dir="auto">מרים</bdi>');
  expect(text).toContain("Hello \u2068מרים\u2069,");
});

test("a typed text keeps its lines and direction, and loses invisible characters", () => {
  const reason = "One\r\n\r\n\r\n\r\nTwo <b>\u202eevil\u2068\u0007";
  const { text, html } = write("closed", { reason });
  expect(text).toContain("\n\nOne\n\nTwo <b>evil\n\n");
  expect(html).toMatch(/<div dir="auto"[^>]*>One<br><br>Two &lt;b&gt;evil<\/div>/);
});

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const LIMIT = 30 * 1024;

test.each([
  ["prose", "Word ".repeat(1000)],
  ["ampersands", "&".repeat(5000)],
  ["emoji", "😀".repeat(5000)],
  ["lines", "x\n".repeat(2500)],
])("an email with 5,000 characters of %s stays under 30 KB", (_name, long) => {
  const emails = [
    write("refused", { explanation: long, name: "&".repeat(200) }),
    write("fulfilled", { summary: long }),
    write("extended", { reason: long }),
    write("closed", { reason: long }),
    write("nothing-held", { explanation: long }),
  ];
  for (const { text, html } of emails) {
    expect(bytes(html)).toBeLessThan(LIMIT);
    expect(bytes(text)).toBeLessThan(LIMIT);
  }
});

test("the text of a button is readable on every brand colour", () => {
  const inkOn = (brand: string) =>
    /background:(#\w+);color:(#\w+)/
      .exec(write("message", { desk: { ...common.desk, brand } }).html)
      ?.slice(1);
  expect(inkOn("#ffd400")).toEqual(["#ffd400", "#000000"]);
  expect(inkOn("#b3261e")).toEqual(["#b3261e", "#ffffff"]);
  expect(inkOn("red;background:url(x)")).toEqual(["#1f2937", "#ffffff"]);
});

test.each(["fulfilled", "refused", "nothing-held", "closed"] as const)(
  "the email %s names the merged requests that it also answers, in either language, and none without a merge",
  (kind) => {
    const textIn = (language: string, together: string[]) =>
      (EMAILS[kind] as (all: unknown, words: unknown) => RenderedEmail)(
        { ...FACTS[kind], together },
        translatorFor(language),
      ).text;
    expect(textIn("en", ["3333-3333"])).toContain("also our response to your request 3333-3333,");
    expect(textIn("en", ["3333-3333", "4444-4444"])).toContain(
      "your requests 3333-3333, 4444-4444,",
    );
    expect(textIn("de", ["3333-3333"])).toContain(
      "auch unsere Antwort auf Ihren Antrag 3333-3333.",
    );
    expect(textIn("en", [])).not.toContain("also our response");
  },
);
