import { VERIFIED_NAMES } from "@/components/request/names";
import { say } from "@/components/speech/say";
import { VERIFIED_BY } from "@/lib/domain/identity/identity";
import { isUnconfirmed } from "@/lib/domain/request/state";
import { type StepPanel, versioned } from "./step-panel";
import type { StepsProps } from "./step-props";

/** Opens a request whose requester was verified without the link, such as one that came by phone or by post. */
export function verifyRequesterPanel(props: StepsProps): StepPanel {
  const { request } = props;
  return {
    id: "verify-requester",
    label: say("Verify requester"),
    also: "confirm address phone post",
    offered: request.steps.includes("verify-requester"),
    hidden: versioned(props),
    children: (
      <p>
        {say(
          "Use this if you verified the requester by other means than the link. The request opens, and the links sent so far stop working. Check the email address too: the response goes there.",
        )}
      </p>
    ),
    fields: [
      {
        kind: "radios",
        name: "by",
        label: say("How you verified them"),
        options: VERIFIED_BY.map((value) => ({ value, label: say(VERIFIED_NAMES[value]) })),
      },
      {
        kind: "textarea",
        name: "note",
        label: say("Note"),
        hint: say("What you compared, and when. Only the desk sees it."),
      },
    ],
    submit: say("Open the request"),
  };
}

/** A new link, to the same address or to the right one. It works after the last link expired, too. */
export function sendLinkPanel(props: StepsProps): StepPanel {
  const { request } = props;
  return {
    id: "resend",
    label: say("Send new link"),
    also: "resend verification email address",
    action: "resend",
    offered: request.steps.includes("resend") && isUnconfirmed(request.state),
    children: (
      <p>
        {say(
          "The requester gets an email with a new link. Correct the address here if it is wrong: links to the wrong address then stop working. The legal deadline does not change.",
        )}
      </p>
    ),
    fields: [
      {
        kind: "email",
        name: "email",
        label: say("Email address"),
        autocomplete: "off",
        initial: request.person?.email,
      },
    ],
    submit: say("Send the link"),
  };
}
