import { promisedDueOn } from "@/lib/domain/clock/deadline-terms";
import type { Right } from "@/lib/domain/law/right";
import { lawsOf, offersOf } from "@/lib/domain/policy/policy";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import type { Context } from "@/lib/platform/context";
import { datesOf } from "@/lib/requests/record/compute-clock";

export type LatestDueDates = {
  /** The latest due date of everything that is sent today; `null` if some requests have none. */
  latest: string | null;
  /**
   * The due date of each right that is due sooner than `latest`, or that has a due date while others have none. It
   * applies to every place of residence.
   */
  sooner: ReadonlyMap<Right, string>;
};

const last = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;

/** The latest due dates of requests that are sent now, computed with the same clock that will run for them. */
export function latestDueDates({ desk, now }: Context): LatestDueDates {
  const { policy } = desk;
  const byRight = offersOf(policy).map(({ right }) => {
    const places = RESIDENCES.filter((place) =>
      policy.rights.some(
        (offer) => offer.right === right && (offer.residences?.includes(place) ?? true),
      ),
    );
    const days = places.flatMap((residence) => {
      const laws = lawsOf(policy, right, residence);
      return promisedDueOn(datesOf(policy, { right, laws, residence, receivedAt: now }, now)) ?? [];
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
