import { cookies, headers } from "next/headers";
import { cache } from "react";
import {
  acceptedLanguage,
  knownLanguage,
  LANGUAGE_COOKIE,
  type Language,
} from "@/lib/words/choose-language";

/**
 * The language to answer in: the one asked for in the address (`?lang=`, which proxy.ts passes on), the one that
 * this browser chose before, or the first of its list that we speak. `null` leaves it to the desk.
 */
export const languageHere = cache(async (): Promise<Language | null> => {
  const asked = await headers();
  const remembered = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return (
    knownLanguage(asked.get("x-language")) ??
    knownLanguage(remembered) ??
    acceptedLanguage(asked.get("accept-language"))
  );
});

/** Where staff work: what answers there speaks the language of whoever is signed in. */
const STAFF = ["desk", "sign-in", "sign-out", "api"];

export const isStaffPlace = (path: string): boolean => STAFF.includes(path.split("/")[1] ?? "");

/** Where this page is: its path, and its query without the leading question mark. */
export async function placeHere(): Promise<{ path: string; query: string }> {
  const asked = await headers();
  return { path: asked.get("x-path") ?? "/", query: asked.get("x-query") ?? "" };
}
