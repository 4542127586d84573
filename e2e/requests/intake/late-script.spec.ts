import { expect, type Route, test } from "@playwright/test";
import {
  interceptLateScripts,
  problems,
  problemsWithoutPosting,
  summary,
  waitForFormScript,
} from "@/e2e/form-check";
import { answersOf, answerUpTo, choose, press } from "@/e2e/requester";

test("an answer that was chosen before the scripts arrived is kept when they do", async ({
  page,
}) => {
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await arrival;
    await route.continue();
  });
  await answerUpTo(page, "ruthimg", "right", answersOf(), "commit");
  await choose(page, "Delete your data");
  arrive();
  await waitForFormScript(page);
  await expect(page.getByRole("radio", { name: "Delete your data" })).toBeChecked();
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/ask\/person/);
});

test("the validation script takes over the form unnoticed: text, caret, focus and layout stay as they are", async ({
  page,
}) => {
  const delayed: Route[] = [];
  await interceptLateScripts(page, async (route) => void delayed.push(route));
  await answerUpTo(page, "ruthimg", "contact");
  await page.getByLabel("Email address").fill("ada@example");
  await page.getByLabel("Full name").pressSequentially("Ad Lovelace");
  for (const _ of " Lovelace") await page.keyboard.press("ArrowLeft");
  const seen = () =>
    page.evaluate(() => {
      const { id, selectionStart } = document.activeElement as HTMLInputElement;
      const parts = [...document.querySelectorAll("main *")];
      const boxes = parts.map((part) => JSON.stringify(part.getBoundingClientRect()));
      const inputs = [...document.querySelectorAll("input")].map(({ value }) => value);
      return { id, selectionStart, inputs, boxes };
    });
  const before = await seen();
  expect(before).toMatchObject({ id: "name", selectionStart: 2 });
  await expect.poll(() => delayed.length).toBeGreaterThan(0);
  for (const route of delayed) await route.continue();
  await waitForFormScript(page);
  expect(await seen()).toEqual(before);
  await page.keyboard.type("a");
  expect(await problemsWithoutPosting(page)).toEqual([
    "Enter an email address like name@example.org.",
  ]);
  await expect(page.getByLabel("Full name")).toHaveValue("Ada Lovelace");
});

test("if the validation script never arrives, the server validates the form and the requester can continue", async ({
  page,
}) => {
  let aborted = 0;
  await interceptLateScripts(page, (route) => {
    aborted += 1;
    return route.abort();
  });
  await answerUpTo(page, "ruthimg", "contact");
  await expect.poll(() => aborted).toBeGreaterThan(0);
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/ask\/contact\?error=1/);
  await expect(summary(page)).toBeFocused();
  expect(await problems(page)).toHaveLength(2);
  await page.getByLabel("Full name").fill("Ada Lovelace");
  await page.getByLabel("Email address").fill("ada@example.org");
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/ask\/details/);
});
