import type { Metadata } from "next";
import { deskOf, type Query, titled } from "@/app/(public)/_requester/desk";
import { PublicPage } from "@/app/(public)/_requester/public-page";
import { ClockAnswer } from "@/components/clock/clock-answer";
import { ClockForm } from "@/components/clock/clock-form";
import { dayNumber } from "@/components/clock/deadline-scale";
import { dayIn } from "@/components/clock/zone-day";
import { ErrorSummary } from "@/components/form/error-summary";
import { CLOCK_FIELDS } from "@/lib/domain/clock/clock-form";
import { type Worked, workOut } from "./work-out";

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const desk = await deskOf((await params).desk);
  const { errors } = workOut(desk, await searchParams);
  return titled(desk, desk.t("clock.form.title"), Object.keys(errors).length > 0);
}

/** A public calculator for legal deadlines. The facts are in the address, and nothing is stored. */
export default async function DeadlinePage({ params, searchParams }: Props) {
  const desk = await deskOf((await params).desk);
  const { t, home, ctx } = desk;
  const { typed, errors, worked } = workOut(desk, await searchParams);
  const wrong = CLOCK_FIELDS.flatMap((id) => {
    const message = errors[id];
    return message ? [{ id, message }] : [];
  });
  return (
    <PublicPage desk={desk} back={home} backText={t("clock.form.back")} keeps="address">
      <ErrorSummary title={t("form.common.problem")} errors={wrong} />
      <h1>{t("clock.form.title")}</h1>
      {worked ? (
        <ClockAnswer {...worked} t={t} today={todayOf(worked, ctx.now)} />
      ) : (
        <p className="text-lead">{t("clock.form.lead")}</p>
      )}
      <ClockForm action={`${home}/deadline`} typed={typed} errors={errors} t={t} />
    </PublicPage>
  );
}

/** If today is further than this from the receipt, it would squeeze the days that count into one end of the line. */
const NEAR_DAYS = 400;

/** Today, if it is near the receipt and either a deadline is still ahead or the clock is paused; `null` otherwise. */
function todayOf({ deadline, zone }: Worked, now: Date): string | null {
  const { receivedOn, targetOn, dueOn, extendedDueOn, extendableTo } = deadline;
  const today = dayIn(zone, now);
  const ahead = [targetOn, dueOn, extendedDueOn, extendableTo].some((on) => on && on >= today);
  const near = dayNumber(today) - dayNumber(receivedOn) <= NEAR_DAYS;
  const shown = ahead || deadline.state === "paused";
  return shown && near && today >= receivedOn ? today : null;
}
