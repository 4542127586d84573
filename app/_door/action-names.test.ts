import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const AT = "app/(staff)/desk/[desk]";

/**
 * Where every action is and what it is called: Next makes the name that an open page sends of these two. One
 * that has to move or be renamed stays here for a release, and calls the new one.
 */
const NAMES: Readonly<Record<string, string>> = {
  "account/actions.ts": "setName saveLook setMail goAway comeBack",
  "account/sign-in/actions.ts":
    "confirmApp makeCodes removeApp removeKey renameKey endOne endOthers",
  "actions.ts": "takeTheNext saveList removeList",
  "audit-log/actions.ts": "check",
  "brand/actions.ts": "apply removeLogo",
  "bulk/[id]/actions.ts": "prepare start undo again",
  "calendar/actions.ts": "open renew stop",
  "form/actions.ts": "add edit up down remove share publish discard",
  "notifications/actions.ts": "done everythingDone snooze wake",
  "policy/approval/actions.ts": "apply decide",
  "policy/assignment/actions.ts": "saveMode keepRule ruleUp ruleDown dropRule",
  "policy/clock/actions.ts": "apply",
  "policy/identity/actions.ts": "applyTerms applyAccount removeAccount",
  "policy/targets/actions.ts": "setTargets",
  "requests/[reference]/take-step.ts": "takeStep",
  "team/actions.ts": "invite remove signOutMember resetFactor setFactor setAway setBack",
  "templates/actions.ts": "saveText removeText",
};

const sources = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file: path.join("app", file), text: readFileSync(`app/${file}`, "utf8") }));
const acting = sources.filter(({ text }) => /["']use server["']/.test(text));

test("a form that was opened before a deploy finds its action after it", () => {
  const found = acting.map(({ file, text }) => [
    path.relative(AT, file),
    [...text.matchAll(/^export async function (\w+)/gm)].map(([, name]) => name).join(" "),
  ]);
  expect(Object.fromEntries(found)).toEqual(NAMES);
});

test("no action closes over what a page knows: the key that would seal it is no secret", () => {
  for (const { file, text } of acting) expect(text.startsWith('"use server";\n'), file).toBe(true);
});
