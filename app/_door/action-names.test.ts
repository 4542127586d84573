import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ACTIONS_ROOT = "app/(staff)/desk/[desk]";

/**
 * The file and the name of every server action. Next derives the id that an open page sends from these two, so an
 * action that is moved or renamed keeps its old place and name here for one release and calls the new one.
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
const actionFiles = sources.filter(({ text }) => /["']use server["']/.test(text));

test("a form that was opened before a deploy still finds its action afterwards", () => {
  const found = actionFiles.map(({ file, text }) => [
    path.relative(ACTIONS_ROOT, file),
    [...text.matchAll(/^export async function (\w+)/gm)].map(([, name]) => name).join(" "),
  ]);
  expect(Object.fromEntries(found)).toEqual(NAMES);
});

test("no server action is defined inside a page, because the key that encrypts its captured variables is not secret", () => {
  for (const { file, text } of actionFiles)
    expect(text.startsWith('"use server";\n'), file).toBe(true);
});
