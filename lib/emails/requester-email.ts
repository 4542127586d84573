import type { Policy } from "@/lib/domain/policy/policy";
import type { Translate } from "@/lib/words/translator";
import { isolate } from "./plain-text";
import { type Part, type RenderedEmail, render } from "./render";

/** The facts that every email to a requester needs. */
export type RequesterEmailFacts = {
  desk: Pick<Policy, "name" | "controller" | "contact" | "authority" | "brand"> & {
    /** `null` where the policy does not state a place. Emails then name no time zone. */
    zone: string | null;
    /** The policy requires a grievance before any complaint to its authority. */
    grievanceFirst: boolean;
  };
  reference: string;
  followUrl: string;
  name: string | null;
  /** The references of merged requests that this email also answers. */
  together?: readonly string[];
};

type Body = {
  subject: string;
  parts: readonly Part[];
  /** Leaves out the name. An unverified address may be a stranger's, and its sender chose the name too. */
  unnamed?: boolean;
};

/** An email to a requester: header, greeting, body, and who sent it. */
export function requesterEmail(
  facts: RequesterEmailFacts,
  t: Translate,
  { subject, parts, unnamed }: Body,
): RenderedEmail {
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
export const quotation = (text: string): Part => ({ kind: "said", text });

/** The paragraph on merged requests that this email also answers, if there are any. */
export const mergedRequestParts = ({ together = [] }: RequesterEmailFacts, t: Translate): Part[] =>
  together.length > 0
    ? [
        line(
          t("emails.frame.together", {
            count: together.length,
            references: together.join(", "),
          }),
        ),
      ]
    : [];

/** The button to the page of the request. The page asks for a code, so the link alone gives no access. */
export const requestPageButton = (facts: RequesterEmailFacts, label: string): Part => ({
  kind: "button",
  label,
  url: facts.followUrl,
});

export const greeting = (t: Translate, name: string | null): string =>
  name?.trim() ? t("emails.frame.hello", { name: isolate(name) }) : t("emails.frame.helloNobody");

/**
 * The footer: who sent the email and how to check that. Every email has the contact, because DPDP Rules 2025, rule 9
 * requires it in every response to a rights request.
 */
function senderOf({ desk, reference, followUrl }: RequesterEmailFacts, t: Translate): string[] {
  const { email, postal, officer } = desk.contact;
  const site = siteOf(followUrl);
  const lines = [
    desk.name === desk.controller
      ? t("emails.frame.sentByItself", { desk: isolate(desk.name), reference })
      : t("emails.frame.sentBy", {
          desk: isolate(desk.name),
          controller: isolate(desk.controller),
          reference,
        }),
    t("emails.frame.genuine", { site }),
    t("emails.frame.noPassword"),
  ];
  if (officer) lines.push(officerLine(t, officer));
  if (email) lines.push(t("emails.frame.genuineAsk", { contact: isolate(email) }));
  if (postal) lines.push(t("emails.frame.postal", { postal: isolate(postal) }));
  return lines;
}

type Officer = NonNullable<Policy["contact"]["officer"]>;

function officerLine(t: Translate, { name, title, email }: Officer): string {
  const values = { name: isolate(name), title: isolate(title) };
  return email
    ? t("emails.frame.officerAt", { ...values, contact: isolate(email) })
    : t("emails.frame.officer", values);
}

/** The host that a careful reader types instead of opening the link. */
export const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
