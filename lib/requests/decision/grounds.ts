import type { RefusalGround } from "@/lib/domain/law/law";
import { LAWS, type LawId } from "@/lib/domain/laws/laws";
import type { Held } from "@/lib/requests/record/load-request";

/** A ground of refusal and the law that knows it. */
export type Ground = RefusalGround & { law: LawId };

/** The grounds on which this request may be refused under the laws that apply to it. */
export const groundsFor = (request: Pick<Held, "laws" | "right">): Ground[] =>
  request.laws.flatMap((law) => {
    const grounds: readonly RefusalGround[] = LAWS[law].refusalGrounds;
    return grounds
      .filter(({ rights }) => rights?.includes(request.right) ?? true)
      .map((ground) => ({ ...ground, law }));
  });
