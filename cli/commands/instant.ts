import { instantOf } from "@/lib/domain/calendar/civil";
import { checkedNow } from "@/lib/platform/clock";

/** The instant that an option gives, or now: whatever depends on the time takes it as an argument. */
export const instantOption = async (name: string, given: string | undefined): Promise<Date> =>
  given === undefined ? checkedNow() : new Date(instantOf(given, name));
