import { isAnswered, type Remedies, remediesOf } from "@/lib/domain/decision/remedy";
import type { RefusalGround } from "@/lib/domain/law/law";
import { LAWS, type LawId } from "@/lib/domain/laws/laws";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Tx } from "@/lib/platform/database/db";
import type { LoadedRequest } from "@/lib/requests/record/load-request";

/** The ground of the last refusal of a request, from its log; `null` where the request is not refused. */
export async function refusalOf(tx: Tx, request: LoadedRequest): Promise<Ground | null> {
  if (request.outcome !== "refused") return null;
  const entry = await tx.logEntry.findFirst({
    where: { chain: request.id, event: "refuse" },
    orderBy: { seq: "desc" },
  });
  const code = (entry?.facts as { ground?: unknown } | undefined)?.ground;
  return groundsFor(request).find((ground) => ground.code === code) ?? null;
}

/** What the requester can do about a response, such as an appeal; `null` where there is no response yet. */
export function openRemedies(
  policy: Policy,
  request: LoadedRequest,
  refusal: Ground | null,
): Remedies | null {
  return isAnswered(request) ? remediesOf(policy, refusal?.law ?? request.law, request) : null;
}

/** A ground of refusal and the law that it is from. */
export type Ground = RefusalGround & { law: LawId };

/** The grounds on which this request may be refused under the laws that apply to it. */
export const groundsFor = (request: Pick<LoadedRequest, "laws" | "right">): Ground[] =>
  request.laws.flatMap((law) => {
    const grounds: readonly RefusalGround[] = LAWS[law].refusalGrounds;
    return grounds
      .filter(({ rights }) => rights?.includes(request.right) ?? true)
      .map((ground) => ({ ...ground, law }));
  });
