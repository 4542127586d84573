import type { RefusalGround } from "@/lib/domain/law";
import { LAWS, type LawId } from "@/lib/domain/laws";
import type { Held } from "./held";

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
