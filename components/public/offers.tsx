import type { Right } from "@/lib/domain/law/right";
import { offersOf, type Policy } from "@/lib/domain/policy/policy";
import { RESIDENCES, type Residence } from "@/lib/domain/policy/residence";
import { otherThan } from "@/lib/words/choose-language";
import type { Translate } from "@/lib/words/translator";
import { formatShortDay } from "@/lib/words/words";

/** Every supported right in plain words, with its limits and with an earlier due date if it has one. */
export function Offers({
  policy,
  sooner,
  t,
}: {
  readonly policy: Policy;
  readonly sooner: ReadonlyMap<Right, string>;
  readonly t: Translate;
}) {
  const lang = otherThan(t.locale, policy.languages[0]);
  return (
    <dl className="grid gap-5">
      {offersOf(policy).map(({ right, houseDays, note }) => {
        const limits = limitsOf(policy, right, t);
        const day = sooner.get(right);
        return (
          <div key={right}>
            <dt className="font-semibold">{t(`rights.${right}.title`)}</dt>
            <dd>{t(`rights.${right}.hint`)}</dd>
            {note ? (
              <dd dir="auto" lang={lang}>
                {note}
              </dd>
            ) : null}
            {limits ? <dd className="text-small text-ink-soft">{limits}</dd> : null}
            {houseDays ? (
              <dd className="text-small text-ink-soft">
                {t("form.start.promised", { days: houseDays })}
              </dd>
            ) : null}
            {day ? (
              <dd className="text-small text-ink-soft">
                {t("form.start.sooner", { day: formatShortDay(t, day) })}
              </dd>
            ) : null}
          </div>
        );
      })}
    </dl>
  );
}

function limitsOf(policy: Policy, right: Right, t: Translate): string | null {
  const offers = policy.rights.filter((offer) => offer.right === right);
  if (offers.some(({ residences }) => residences === undefined)) return null;
  const isOffered = (place: Residence) =>
    offers.some(({ residences }) => residences?.includes(place));
  // "Everywhere else" is not a place that can be named. If it is included, the exceptions are listed instead.
  const elsewhere = isOffered("elsewhere");
  const places = RESIDENCES.filter((place) => isOffered(place) !== elsewhere)
    .map((place) => t(`residences.${place}`))
    .join("; ");
  return t(elsewhere ? "form.start.except" : "form.start.only", { places });
}
