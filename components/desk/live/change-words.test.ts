import { expect, test } from "vitest";
import { translatorFor } from "@/lib/words/words";
import { newsWords } from "./change-words";

test("every event that is told has words of its own", () => {
  const beside = ["tag", "task", "link", "unlink", "merge", "take-in", "unmerge", "let-go"];
  for (const event of [
    "note",
    "message",
    "reply",
    "assign",
    "withdraw",
    "letter-failed",
    ...beside,
    "propose",
    "approve",
    "return-proposal",
    "drop-proposal",
    "proposal-lapsed",
  ]) {
    expect(newsWords(translatorFor("en"), event, {}, (id) => id)).not.toBe(event);
  }
});
