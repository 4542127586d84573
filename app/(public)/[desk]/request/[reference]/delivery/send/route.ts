import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { opened } from "@/app/(public)/_requester/request-path";
import { signedOut } from "@/app/(public)/_requester/signed-out";
import { type MessageText, message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { DELIVERIES, type Delivery, POSTAL_LENGTH } from "@/lib/domain/request/person";
import { chooseDelivery } from "@/lib/requests/decision/choose-delivery";

const LIMIT = 16 * 1024;

type Params = { desk: string; reference: string };

/** Saves how the requester wants to receive the response. */
export const POST = formRoute<Params>(async (request, params) => {
  const { desk, path, subject } = await opened(params.desk, params.reference);
  const { by = "", postal = "" } = textsOf(await readForm(request, LIMIT));
  const here = `${path}/delivery`;
  if (!subject) return signedOut(here, { by, postal });
  try {
    await chooseDelivery(desk.ctx, subject.requestId, parseDelivery(by, postal));
  } catch (error) {
    if (error instanceof Problem) return redirectBackWith(here, error, { by, postal });
    throw error;
  }
  return seeOther(`${path}?done=chosen`);
});

function parseDelivery(typed: string, address: string): Delivery {
  const wrong = (field: "by" | "postal", reason: MessageText) =>
    new Problem("invalid", reason, { [field]: reason });
  const by = DELIVERIES.find((way) => way === typed);
  if (!by) throw wrong("by", message("own.delivery.error.by"));
  const postal = address.replace(/\r\n?/g, "\n").trim();
  if (by === "post" && postal === "") throw wrong("postal", message("own.delivery.error.postal"));
  if ([...postal].length > POSTAL_LENGTH) {
    throw wrong("postal", message("own.delivery.error.postalLong", { max: POSTAL_LENGTH }));
  }
  return { by, postal };
}
