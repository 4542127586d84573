import { lawsOf, offersOf, RESIDENCES } from "@/lib/domain/policy";
import type { Right } from "@/lib/domain/right";
import type { Context } from "@/lib/platform/context";
import { datesOf } from "@/lib/requests/clock";

export type Promised = {
  /** The last day of all: whoever asks for whatever today has an answer by then. */
  latest: string | null;
  /** The last day of each right whose answers come sooner than that, wherever one lives. */
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
      return datesOf(policy, { right, laws, residence, receivedAt: now }, now).targetOn ?? [];
    });
    return { right, latest: last(days) };
  });
  const latest = last(byRight.flatMap((entry) => entry.latest ?? []));
  const sooner = byRight.flatMap((entry): [Right, string][] =>
    entry.latest && latest && entry.latest < latest ? [[entry.right, entry.latest]] : [],
  );
  return { latest, sooner: new Map(sooner) };
}
