import { expect, test } from "vitest";
import { LAWS } from "@/lib/domain/laws/laws";
import { readMessage } from "@/lib/domain/problem/message";
import { sayGround } from "./ground";
import { translateText } from "./message-text";
import { translatorFor } from "./words";

const [english, german] = [translatorFor("en"), translatorFor("de")];

test("why a law lets a request be refused, and where one goes then, is said in every language", () => {
  const said = Object.values(LAWS).flatMap(({ refusalGrounds, nonExtensionNote, remedies }) => [
    ...refusalGrounds.map(({ title }) => title),
    nonExtensionNote,
    remedies.complaint?.to,
    remedies.court?.text,
    remedies.appeal?.text,
  ]);
  for (const text of said.filter((one) => one !== undefined && one !== null)) {
    expect(readMessage(text), text).not.toBeNull();
    const [inEnglish, inGerman] = [translateText(english, text), translateText(german, text)];
    expect(inEnglish, text).not.toBe(text);
    expect(inGerman, text).not.toBe(text);
    expect(inGerman, text).not.toBe(inEnglish);
  }
});

test("a ground of refusal begins like a sentence and has no full stop, so that its article can follow", () => {
  for (const { refusalGrounds } of Object.values(LAWS))
    for (const { title } of refusalGrounds)
      for (const words of [english, german])
        expect(translateText(words, title)).toMatch(/^[A-ZÄÖÜ].*[^.]$/);
});

test("a ground of refusal is named with its article as the reader's language cites it", () => {
  const ground = LAWS["eu-gdpr"].refusalGrounds.find(({ code }) => code === "GDPR-12-5");
  if (!ground) throw new Error("The GDPR has this ground.");
  expect(sayGround(english, ground)).toBe(
    "The request is manifestly unfounded or excessive (Art. 12(5) GDPR)",
  );
});
