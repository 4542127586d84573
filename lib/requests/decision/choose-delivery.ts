import type { Right } from "@/lib/domain/law/right";
import type { Policy } from "@/lib/domain/policy/policy";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Delivery } from "@/lib/domain/request/person";
import { mayStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import { advance } from "@/lib/requests/advance/advance";
import {
  type LoadedRequest,
  noSuchRequest,
  sealedPerson,
} from "@/lib/requests/record/load-request";

/** Rights whose response contains data that is delivered. */
const HANDED_OVER: readonly Right[] = ["access", "portability", "consent-records"];

const isHandedOver = (right: Right): boolean => HANDED_OVER.includes(right);

/** The ways in which this desk can deliver a response. Post is one only where the desk has a postal address itself. */
export const deliveriesOf = ({ contact }: Pick<Policy, "contact">): Delivery["by"][] =>
  contact.postal ? ["download", "post", "mail"] : ["download", "mail"];

/** How the requester wants to receive the response; `null` where nothing is delivered. */
export const deliveryOf = ({
  right,
  person,
}: Pick<LoadedRequest, "right" | "person">): Delivery | null =>
  person && isHandedOver(right) ? (person.delivery ?? { by: "download", postal: "" }) : null;

export const mayChooseDelivery = ({
  right,
  state,
}: Pick<LoadedRequest, "right" | "state">): boolean =>
  isHandedOver(right) && mayStep("choose-delivery", state);

/** Stores how the requester wants to receive the response. A postal address is sealed with the requester's data. */
export async function chooseDelivery(
  ctx: Context,
  requestId: string,
  chosen: Delivery,
): Promise<void> {
  await advance(ctx, "choose-delivery", { id: requestId }, (request) => {
    const { policy } = ctx.desk;
    if (!isHandedOver(request.right) || !deliveriesOf(policy).includes(chosen.by)) {
      throw new Problem("invalid", message("problem.delivery.notOffered"), {
        by: message("problem.choice.option"),
      });
    }
    const { by } = chosen;
    const delivery = { by, postal: by === "post" ? chosen.postal : "" };
    const before = deliveryOf(request);
    if (before?.by === by && before.postal === delivery.postal) return null;
    if (!request.person) throw noSuchRequest();
    const person = { ...request.person, delivery };
    return {
      change: { sealed: sealedPerson(request, person) },
      facts: { by },
    };
  });
}
