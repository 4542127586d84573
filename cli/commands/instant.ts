import { instantOf } from "@/lib/domain/calendar/civil";
import { checkedNow } from "@/lib/platform/clock";

/**
 * The instant in an option, or the current time without that option. Everything that depends on the time takes it as an
 * argument. Throws `invalid` with the name of the option.
 */
export const instantOption = async (name: string, text: string | undefined): Promise<Date> =>
  text === undefined ? checkedNow() : new Date(instantOf(text, name));
