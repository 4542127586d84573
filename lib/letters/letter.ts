import type { Policy } from "@/lib/domain/policy/policy";
import type { Words } from "@/lib/words/words";
import { isolate } from "./plain";
import { type Letter, type Part, render } from "./render";

/** What every letter to a data subject knows. */
export type Common = {
  desk: Pick<Policy, "name" | "controller" | "contact" | "authority" | "brand"> & {
    /** `null` where the policy states none: then no email names one. */
    zone: string | null;
    /** The policy wants a grievance before any complaint to the authority that it names. */
    grievanceFirst: boolean;
  };
  reference: string;
  followUrl: string;
  name: string | null;
  /** References of other requests that this letter answers as well. */
  together?: readonly string[];
};

type Body = {
  subject: string;
  parts: readonly Part[];
  /** Left out where the address is not confirmed: whoever typed it chose the name too. */
  unnamed?: boolean;
};

/** A letter to a data subject: letterhead, greeting, body, and who sent it. */
export function subjectLetter(
  facts: Common,
  words: Words,
  { subject, parts, unnamed }: Body,
): Letter {
  const { desk, name } = facts;
  return render(words, {
    subject,
    head: isolate(desk.name),
    brand: desk.brand,
    parts: [line(greeting(words, unnamed ? null : name)), ...parts],
    foot: senderOf(facts, words),
  });
}

export const line = (text: string): Part => ({ kind: "line", text });
export const said = (text: string): Part => ({ kind: "said", text });

/** Which other requests this letter answers as well, as far as there are any. */
export const answersToo = ({ together = [] }: Common, words: Words): Part[] =>
  together.length > 0
    ? [
        line(
          words("letters.frame.together", {
            count: together.length,
            references: together.join(", "),
          }),
        ),
      ]
    : [];

/** The link to the request's own page: it asks for a code and is no key to anything. */
export const follow = (facts: Common, label: string): Part => ({
  kind: "button",
  label,
  url: facts.followUrl,
});

export const greeting = (words: Words, name: string | null): string =>
  name?.trim()
    ? words("letters.frame.hello", { name: isolate(name) })
    : words("letters.frame.helloNobody");

/**
 * Who sent it and how to check that. The contact stands in every letter: DPDP Rules 2025, rule 9
 * wants it in every response to a rights request.
 */
function senderOf({ desk, reference, followUrl }: Common, words: Words): string[] {
  const { email, postal, officer } = desk.contact;
  const site = siteOf(followUrl);
  const lines = [
    desk.name === desk.controller
      ? words("letters.frame.sentByItself", { desk: isolate(desk.name), reference })
      : words("letters.frame.sentBy", {
          desk: isolate(desk.name),
          controller: isolate(desk.controller),
          reference,
        }),
    words("letters.frame.genuine", { site }),
    words("letters.frame.noPassword"),
  ];
  if (officer) lines.push(officerLine(words, officer));
  if (email) lines.push(words("letters.frame.genuineAsk", { contact: isolate(email) }));
  if (postal) lines.push(words("letters.frame.postal", { postal: isolate(postal) }));
  return lines;
}

type Officer = NonNullable<Policy["contact"]["officer"]>;

function officerLine(words: Words, { name, title, email }: Officer): string {
  const person = { name: isolate(name), title: isolate(title) };
  return email
    ? words("letters.frame.officerAt", { ...person, contact: isolate(email) })
    : words("letters.frame.officer", person);
}

/** The address that a careful reader types instead of opening the link. */
export const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
