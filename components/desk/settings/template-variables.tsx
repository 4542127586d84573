import { say, sayRich } from "@/components/speech/say";
import { inBraces, VARIABLES, type Variable } from "@/lib/domain/conversation/template";
import type { Sentence } from "@/lib/words/staff";

/** What each variable stands for. */
const MEANINGS: Readonly<Record<Variable, Sentence>> = {
  name: "The name of whoever asked, if they gave one",
  reference: "The reference of the request",
  right: "What was asked for, as the form calls it",
  law: "The law that sets the last day",
  received: "The day the request was received",
  due: "The last day to answer, while the clock runs",
  desk: "The name of this desk",
  sender: "The name of whoever writes, where it is known",
};

/** All that a template can leave open. */
export function TemplateVariables() {
  return (
    <section aria-labelledby="variables" className="grid gap-2">
      <h2 id="variables">{say("What can be filled in")}</h2>
      <p>
        {say(
          "Where something is not known of a request, its braces stay, and the message is not sent before you fill them in.",
        )}
      </p>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        {VARIABLES.map((name) => (
          <div key={name} className="contents">
            <dt>
              <code>{inBraces(name)}</code>
            </dt>
            <dd className="mb-1 text-ink-soft sm:mb-0">{say(MEANINGS[name])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface WhatFillsInProps {
  /** Where whoever writes gives their name, as long as they have none. */
  readonly nameAt: string | null;
}

/** The same in a line, beside a field. */
export const WhatFillsIn = ({ nameAt }: WhatFillsInProps) => (
  <p className="text-ink-soft">
    {sayRich("What can be filled in: {variables}", {
      variables: <code>{VARIABLES.map(inBraces).join(" ")}</code>,
    })}{" "}
    {nameAt
      ? sayRich("Before you use {sender}, <a>give your name in your settings</a>.", {
          sender: <code>{inBraces("sender")}</code>,
          a: (inner) => <a href={nameAt}>{inner}</a>,
        })
      : null}
  </p>
);
