import { expect } from "@playwright/test";
import { type Slug, submitVerified } from "@/e2e/requester";
import { add } from "@/e2e/requests/templates";
import { errorMessage, openPanel, requestPage, staffPage } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";
import { visit, type Walk } from "./walk";

/** Message templates, and where staff insert them. */
export const TEMPLATE_STATES: Readonly<Record<string, Walk>> = {
  "templates: none, wrong, one with all its panels, inserted into a message, and as a handler sees them":
    async function* ({ browser, request, staff }) {
      const slug = (await openDesk("templates-walk", {}, ["admin", "handler"])) as Slug;
      const admin = await staffPage(browser, "admin");
      yield* visit(admin, [`/desk/${slug}/templates`]);
      const long = { name: "A name of sixty letters ".repeat(2), text: "Dear {{name}} {{x}}" };
      await add(admin, long);
      await expect(errorMessage(admin)).toBeVisible();
      yield admin;
      await add(admin, { ...long, text: `Dear {{name}}, {{sender}}${" word".repeat(200)}` });
      await expect(admin.getByRole("status")).toContainText("Saved.");
      for (const label of ["Preview", "Change", "Remove"]) {
        await admin.locator("summary").filter({ hasText: label }).click();
        yield admin;
      }
      await admin.context().close();
      yield* visit(staff, [`/desk/${slug}/templates`]);
      await staff.goto(requestPage(await submitVerified(request, slug, { residence: "eea" })));
      const message = await openPanel(staff, "message");
      await message.getByLabel("Template").selectOption({ index: 1 });
      await message.getByRole("button", { name: "Insert" }).click();
      await expect(message.locator("code")).toBeVisible();
      yield staff;
    },
};
