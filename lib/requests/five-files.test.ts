import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { STEPS } from "@/lib/domain/request/steps";

const files = ["app", "cli", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
  .filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/(testing|generated|messages)\//.test(file),
  )
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

const naming = (name: string): string[] =>
  files
    .filter(
      ({ text }) =>
        text.includes(`"${name}"`) || new RegExp(`^  ${name}: action\\(`, "m").test(text),
    )
    .map(({ file }) => file)
    .sort();

test("the step that the documentation follows is named in four files and the messages", () => {
  expect(naming("hold-nothing")).toEqual([
    "components/desk/request/answer-panels.tsx",
    "lib/domain/request/steps.ts",
    "lib/requests/decision/answer.ts",
    "lib/requests/staff-actions.ts",
  ]);
});

/** What a page, the timeline or another rule says about one action beyond what every action needs. */
const ELSEWHERE: Readonly<Partial<Record<string, readonly string[]>>> = {
  "announce-delay": ["components/request/event-words.ts"],
  "cannot-identify": ["components/request/email-words.ts", "lib/emails/emails.ts"],
  "correct-law": [
    "components/request/event-words.ts",
    "lib/requests/advance/conflict.ts",
    "lib/requests/clock/clock-view.ts",
  ],
  "take-back": [
    "app/(staff)/desk/[desk]/requests/[reference]/page.tsx",
    "components/desk/palette/actions-table.ts",
    "components/request/event-words.ts",
  ],
  "verify-requester": ["components/request/event-words.ts"],
  "withdraw-file": ["lib/requests/views/staff-view.ts"],
};

// A name of one word, such as "close", means other things in other files.
test.each(
  Object.values(STEPS)
    .flatMap(({ actions }): readonly string[] => actions)
    .filter((name) => name.includes("-")),
)(
  "the action %s needs a row, a use case, its connection, a panel and messages, and no other file",
  (name) => {
    const others = naming(name).filter((file) => !ELSEWHERE[name]?.includes(file));
    expect(others).toContain("lib/domain/request/steps.ts");
    expect(others).toContain("lib/requests/staff-actions.ts");
    expect(others.filter((file) => file.startsWith("components/")).length).toBeLessThanOrEqual(1);
    expect(others.length).toBeLessThanOrEqual(4);
  },
);
