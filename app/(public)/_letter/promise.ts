import { promisedOn } from "@/lib/domain/clock/deadline-terms";
import type { Right } from "@/lib/domain/law/right";
import { lawsOf, offersOf } from "@/lib/domain/policy/policy";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import type { Context } from "@/lib/platform/context";
import { datesOf } from "@/lib/requests/record/compute-clock";

export type Promised = {
  /** The last day of all answers to what is sent today; `null` where some have no promised day. */
  latest: string | null;
  /** The last day of each right whose answers come sooner than that, or that alone has one, wherever one lives. */
  sooner: ReadonlyMap<Right, string>;
};

const last = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;

/** By when a request that is sent now is answered at the latest, by the same clock that will run for it. */
export function promisedDays({ desk, now }: Context): Promised {
  const { policy } = desk;
  const byRight = offersOf(policy).map(({ right }) => {
    const places = RESIDENCES.filter((place) =>
      policy.rights.some(
        (offer) => offer.right === right && (offer.residences?.includes(place) ?? true),
      ),
    );
    const days = places.flatMap((residence) => {
      const laws = lawsOf(policy, right, residence);
      return promisedOn(datesOf(policy, { right, laws, residence, receivedAt: now }, now)) ?? [];
    });
    return { right, latest: days.length === places.length ? last(days) : null };
  });
  const dated = byRight.flatMap((entry) => entry.latest ?? []);
  const latest = dated.length === byRight.length ? last(dated) : null;
  const sooner = byRight.flatMap((entry): [Right, string][] =>
    entry.latest && (latest === null || entry.latest < latest) ? [[entry.right, entry.latest]] : [],
  );
  return { latest, sooner: new Map(sooner) };
}
