import { type MessageText, message } from "@/lib/domain/problem/message";
import { normalEmail, type Person, searchTerms, wordsOf } from "@/lib/domain/request/person";
import { isPending, PENDING } from "@/lib/domain/request/state";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { type LoadedRequest, loadRequest } from "@/lib/requests/record/load-request";
import { termHash } from "@/lib/requests/record/search-index";

/** Whether two requests have the same requester and data subject. An agent may act for several data subjects. */
function haveSameParties(one: Person | null, other: Person | null): boolean {
  if (!one || !other) return false;
  const partiesOf = ({ email, acting }: Person) =>
    JSON.stringify([
      normalEmail(email),
      acting !== undefined,
      normalEmail(acting?.email ?? ""),
      wordsOf(acting?.name ?? "").sort(),
    ]);
  return partiesOf(one) === partiesOf(other);
}

/** Which of two requests stays when they are merged, and why they cannot be; `hindrance` is `null` where they can. */
type MergePlan = {
  stays: LoadedRequest;
  ends: LoadedRequest;
  hindrance: MessageText | null;
};

/**
 * The request with the earlier due date stays, so that no due date moves later. With the same due date, the verified
 * one stays, or else the one that was received first.
 */
export function planMerge(one: LoadedRequest, other: LoadedRequest): MergePlan {
  const [stays, ends] = comesBefore(one, other) ? [one, other] : [other, one];
  return { stays, ends, hindrance: hindranceOf(stays, ends) };
}

const NEVER = "9999-12-31";

function comesBefore(one: LoadedRequest, other: LoadedRequest): boolean {
  const rank = ({ dueOn, state, receivedAt, reference }: LoadedRequest) =>
    [dueOn ?? NEVER, state === "open" ? "0" : "1", receivedAt.toISOString(), reference].join(" ");
  return rank(one) < rank(other);
}

function hindranceOf(stays: LoadedRequest, ends: LoadedRequest): MessageText | null {
  const stopped = [stays, ends].find(({ deadline }) => deadline.state !== "running");
  if (stopped) {
    return message("finding.merge.clockStopped", { reference: stopped.reference });
  }
  if (stays.state !== "open" && ends.state === "open") {
    return message("finding.merge.unverified", { reference: stays.reference });
  }
  return null;
}

export const areDuplicates = (one: LoadedRequest, other: LoadedRequest): boolean =>
  isPending(one.state) &&
  isPending(other.state) &&
  one.right === other.right &&
  haveSameParties(one.person, other.person);

/** Another pending request that may be a duplicate, as the page shows it. */
export type Duplicate = {
  reference: string;
  receivedAt: string;
  dueOn: string | null;
  /** The reference of the request that would stay after a merge. */
  stays: string;
  hindrance: MessageText | null;
};

const MOST = 5;

/** At most five pending requests of the same requester for the same right, found by the keyed hash of the address. */
export async function duplicatesOf(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
): Promise<Duplicate[]> {
  const { id, person, right, state } = request;
  if (!person || !isPending(state)) return [];
  const deskId = ctx.desk.id;
  const hashes = searchTerms(person)
    .filter(({ kind }) => kind === "email")
    .map((term) => ({ deskId, kind: term.kind, hash: termHash(ctx.desk, term) }));
  const rows = await tx.request.findMany({
    where: {
      deskId,
      id: { not: id },
      right,
      state: { in: PENDING },
      matches: { some: { OR: hashes } },
    },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    take: 4 * MOST,
  });
  return rows
    .map(loadRequest)
    .filter((other) => areDuplicates(request, other))
    .slice(0, MOST)
    .map((other) => {
      const { stays, hindrance } = planMerge(request, other);
      const { reference, receivedAt, dueOn } = other;
      return {
        reference,
        dueOn,
        hindrance,
        receivedAt: receivedAt.toISOString(),
        stays: stays.reference,
      };
    });
}
