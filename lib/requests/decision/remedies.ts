import { isAnswered, type Remedies, remediesOf } from "@/lib/domain/decision/remedy";
import type { RefusalGround } from "@/lib/domain/law/law";
import { LAWS, type LawId } from "@/lib/domain/laws/laws";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Tx } from "@/lib/platform/db";
import type { LoadedRequest } from "@/lib/requests/record/load-request";

/** The ground on which a request was refused last, as its log says. */
export async function refusalOf(tx: Tx, request: LoadedRequest): Promise<Ground | null> {
  if (request.outcome !== "refused") return null;
  const entry = await tx.logEntry.findFirst({
    where: { chain: request.id, event: "refuse" },
    orderBy: { seq: "desc" },
  });
  const code = (entry?.facts as { ground?: unknown } | undefined)?.ground;
  return groundsFor(request).find((ground) => ground.code === code) ?? null;
}

/** Where the person of an answered request can go on; `null` where there is no answer yet. */
export function openRemedies(
  policy: Policy,
  request: LoadedRequest,
  refusal: Ground | null,
): Remedies | null {
  return isAnswered(request) ? remediesOf(policy, refusal?.law ?? request.law, request) : null;
}

/** A ground of refusal and the law that knows it. */
export type Ground = RefusalGround & { law: LawId };

/** The grounds on which this request may be refused under the laws that apply to it. */
export const groundsFor = (request: Pick<LoadedRequest, "laws" | "right">): Ground[] =>
  request.laws.flatMap((law) => {
    const grounds: readonly RefusalGround[] = LAWS[law].refusalGrounds;
    return grounds
      .filter(({ rights }) => rights?.includes(request.right) ?? true)
      .map((ground) => ({ ...ground, law }));
  });
