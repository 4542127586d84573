import type { Policy } from "@/lib/domain/policy/policy";
import type { Translate } from "@/lib/words/translator";
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
  t: Translate,
  { subject, parts, unnamed }: Body,
): Letter {
  const { desk, name } = facts;
  return render(t, {
    subject,
    head: isolate(desk.name),
    brand: desk.brand,
    parts: [line(greeting(t, unnamed ? null : name)), ...parts],
    foot: senderOf(facts, t),
  });
}

export const line = (text: string): Part => ({ kind: "line", text });
export const said = (text: string): Part => ({ kind: "said", text });

/** Which other requests this letter answers as well, as far as there are any. */
export const answersToo = ({ together = [] }: Common, t: Translate): Part[] =>
  together.length > 0
    ? [
        line(
          t("letters.frame.together", {
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

export const greeting = (t: Translate, name: string | null): string =>
  name?.trim() ? t("letters.frame.hello", { name: isolate(name) }) : t("letters.frame.helloNobody");

/**
 * Who sent it and how to check that. The contact stands in every letter: DPDP Rules 2025, rule 9
 * wants it in every response to a rights request.
 */
function senderOf({ desk, reference, followUrl }: Common, t: Translate): string[] {
  const { email, postal, officer } = desk.contact;
  const site = siteOf(followUrl);
  const lines = [
    desk.name === desk.controller
      ? t("letters.frame.sentByItself", { desk: isolate(desk.name), reference })
      : t("letters.frame.sentBy", {
          desk: isolate(desk.name),
          controller: isolate(desk.controller),
          reference,
        }),
    t("letters.frame.genuine", { site }),
    t("letters.frame.noPassword"),
  ];
  if (officer) lines.push(officerLine(t, officer));
  if (email) lines.push(t("letters.frame.genuineAsk", { contact: isolate(email) }));
  if (postal) lines.push(t("letters.frame.postal", { postal: isolate(postal) }));
  return lines;
}

type Officer = NonNullable<Policy["contact"]["officer"]>;

function officerLine(t: Translate, { name, title, email }: Officer): string {
  const person = { name: isolate(name), title: isolate(title) };
  return email
    ? t("letters.frame.officerAt", { ...person, contact: isolate(email) })
    : t("letters.frame.officer", person);
}

/** The address that a careful reader types instead of opening the link. */
export const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
