import { expect, test } from "vitest";
import { LAWS } from "@/lib/domain/laws/laws";
import { readMessage } from "@/lib/domain/problem/message";
import { sayGround } from "./ground";
import { translateText } from "./message-text";
import { translatorFor } from "./words";

const [english, german] = [translatorFor("en"), translatorFor("de")];

test("refusal grounds and remedies of all laws are translated into every language", () => {
  const texts = Object.values(LAWS).flatMap(({ refusalGrounds, nonExtensionNote, remedies }) => [
    ...refusalGrounds.map(({ title }) => title),
    nonExtensionNote,
    remedies.complaint?.to,
    remedies.court?.text,
    remedies.appeal?.text,
  ]);
  for (const text of texts.filter((one) => one !== undefined && one !== null)) {
    expect(readMessage(text), text).not.toBeNull();
    const [inEnglish, inGerman] = [translateText(english, text), translateText(german, text)];
    expect(inEnglish, text).not.toBe(text);
    expect(inGerman, text).not.toBe(text);
    expect(inGerman, text).not.toBe(inEnglish);
  }
});

test("a refusal ground begins with a capital letter and has no full stop, so that its article can follow", () => {
  for (const { refusalGrounds } of Object.values(LAWS))
    for (const { title } of refusalGrounds)
      for (const t of [english, german])
        expect(translateText(t, title)).toMatch(/^[A-ZÄÖÜ].*[^.]$/);
});

test("a refusal ground is followed by its article in the citation form of the language", () => {
  const ground = LAWS["eu-gdpr"].refusalGrounds.find(({ code }) => code === "GDPR-12-5");
  if (!ground) throw new Error("The GDPR has this ground.");
  expect(sayGround(english, ground)).toBe(
    "The request is manifestly unfounded or excessive (Art. 12(5) GDPR)",
  );
});
