import { expect } from "@playwright/test";
import { openRequesterPage, press, submit, submitVerified } from "@/e2e/requester";
import { openBulkAction, rowCheckbox, threeRequests } from "@/e2e/requests/bulk/bulk";
import { setTargets, typeTargets } from "@/e2e/requests/clock/targets";
import { add } from "@/e2e/requests/conversation/templates";
import {
  addressOf,
  errorMessage,
  openPanel,
  recentlySignedInPage,
  requestPage,
  staffPage,
  submitStep,
  waitForShortcuts,
} from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";
import { NEW_REQUEST_STATES } from "./new-request";
import { openAllDetails, openAllPanels, visit, type Walk } from "./walk";

/** Message templates, and where staff insert them. */
export const TEMPLATE_STATES: Readonly<Record<string, Walk>> = {
  "templates: none, wrong, one with all its panels, inserted into a message, and as a handler sees them":
    async function* ({ browser, request, staff }) {
      const slug = await openDesk("templates-walk", {}, ["admin", "handler"]);
      const admin = await staffPage(browser, "admin");
      yield* visit(admin, [`/desk/${slug}/templates`]);
      const long = { name: "A name of sixty letters ".repeat(2), text: "Dear {{name}} {{x}}" };
      await add(admin, long);
      await expect(errorMessage(admin)).toBeVisible();
      yield admin;
      await add(admin, { ...long, text: `Dear {{name}}, {{sender}}${" word".repeat(200)}` });
      await expect(admin.getByRole("status")).toContainText("Saved.");
      await openAllPanels(admin);
      for (const label of ["Preview", "Change", "Remove"]) {
        const panel = admin.locator("details[open]", { hasText: label });
        await expect(panel.first()).toBeVisible();
      }
      yield admin;
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

/** The SLA targets of a desk: where an admin sets them, and where staff see them. */
export const TARGET_STATES: Readonly<Record<string, Walk>> = {
  "SLA targets: none, wrong, set, next to the deadline of a request, and as a handler sees them":
    async function* ({ browser, request, staff }) {
      const slug = await openDesk("targets-walk", {}, ["admin", "handler"]);
      const admin = await staffPage(browser, "admin");
      yield* visit(admin, [`/desk/${slug}/policy/targets`]);
      await typeTargets(admin, slug, { Assigned: "soon" });
      await expect(errorMessage(admin)).toBeVisible();
      yield admin;
      const all = { Assigned: "1", "First contact": "1", Responded: "9" };
      await setTargets(admin, slug, all);
      yield admin;
      const sent = await submitVerified(request, slug, { residence: "eea" });
      await admin.goto(requestPage(sent));
      await submitStep(admin, "take", "Assign to me", /Assigned/);
      yield admin;
      await admin.context().close();
      yield* visit(staff, [`/desk/${slug}/policy/targets`]);
    },
};

/** Every state of the staff pages, by the story that leads to it. */
export const STAFF_STATES: Readonly<Record<string, Walk>> = {
  ...NEW_REQUEST_STATES,
  ...TARGET_STATES,
  ...TEMPLATE_STATES,

  "the sign-in pages": async function* ({ page, staff }) {
    yield* visit(page, [
      "/sign-in",
      "/sign-in?error=address",
      "/sign-in?error=Verification",
      "/sign-in/sent",
      "/sign-in/link",
      "/sign-in/link?email=ada@example.org&token=none",
    ]);
    yield* visit(staff, ["/sign-in", "/desk"]);
  },

  "the inbox: with requests, empty and without results": async function* ({ request, staff }) {
    await submit(request, "imgus");
    await submitVerified(request, "imgus");
    yield* visit(staff, [
      "/desk/imgus",
      "/desk/imgus?view=unconfirmed",
      "/desk/imgus?view=overdue",
      "/desk/imgus?residence=eea",
      "/desk/imgus/account",
      "/desk/imgus?q=7777-7777",
      "/desk/imgus?right=portability&law=house",
    ]);
    expect((await staff.goto("/desk/imgus/requests/7777-7777"))?.status()).toBe(404);
    yield staff;
  },

  "the page of an assigned request: with each step open, and wrong": async function* ({
    browser,
    request,
  }) {
    const sent = await submitVerified(request, "ruthimg", {
      residence: "eea",
      details: "All of it.",
    });
    const admin = await staffPage(browser, "admin");
    await admin.goto(requestPage(sent));
    await submitStep(admin, "take", "Assign to me", /Assigned/);
    await submitStep(admin, "note", "Save note", /Saved/, { Note: "Ask the archive." });
    await submitStep(admin, "message", "Send message", /Sent/, { Message: "Which account?" });
    await submitStep(admin, "add-tag", "Add tag", /Tag added/, {
      Tag: "a tag of forty letters that is very long",
    });
    await submitStep(admin, "add-task", "Add task", /Task added/, {
      Task: "Look into the backup of last year.",
      Assignee: "Unassigned",
    });
    yield admin;
    await openAllPanels(admin);
    for (const id of ["assign", "refuse", "extend", "hold-nothing", "close", "note", "link"]) {
      await expect(admin.locator(`details#${id}`)).toHaveAttribute("open");
    }
    for (const id of ["add-tag", "add-task"]) {
      await expect(admin.locator(`#${id}`)).toBeVisible();
    }
    yield admin;
    await admin.goto(requestPage(sent));
    const refusal = await openPanel(admin, "refuse");
    await refusal.getByRole("button", { name: "Refuse request" }).click();
    await expect(errorMessage(admin)).toBeVisible();
    yield admin;
    await admin.context().close();
  },

  "a bulk action: selected, previewed, and done except for one request": async function* ({
    browser,
  }) {
    const { admin, open: submitVerified, unverified } = await threeRequests(browser, "bulk-states");
    for (const sent of [...submitVerified, unverified]) await rowCheckbox(admin, sent).check();
    yield admin;
    await openBulkAction(admin, "Message requester");
    yield admin;
    await press(admin, "Show preview");
    await expect(errorMessage(admin)).toBeVisible();
    yield admin;
    await admin.getByLabel("Message", { exact: true }).fill("We work on it.");
    await press(admin, "Show preview");
    await expect(admin.getByRole("heading", { name: "Email" })).toBeVisible();
    yield admin;
    await press(admin, "Apply to 2 requests");
    const again = admin.getByRole("button", { name: "Retry failed requests" });
    await expect(again).toBeVisible({ timeout: 30_000 });
    yield admin;
    await again.click();
    await expect(admin.getByText("Applies to no requests")).toBeVisible();
    // The preview shows the same text before the update: only the new address tells that it was updated.
    const before = admin.url();
    await press(admin, "Update preview");
    await expect(admin).not.toHaveURL(before);
    await expect(admin.getByText("Applies to no requests")).toBeVisible();
    yield admin;
    await admin.context().close();
  },

  "the page of a request: a possible duplicate, then merged with another one": async function* ({
    page,
    request,
    staff,
  }) {
    const first = await submitVerified(request, "ruthimg", {
      residence: "eea",
      details: "All of it.",
    });
    const answers = { residence: "eea", email: first.email, details: "Once more." };
    const second = await submit(request, "ruthimg", answers);
    await staff.goto(requestPage(first));
    yield staff;
    await staff.getByRole("button", { name: /^Merge/ }).click();
    await expect(staff.getByRole("status")).toContainText("Merged.");
    yield staff;
    await staff.goto(requestPage(second));
    yield staff;
    await openRequesterPage(page, second);
    yield page;
  },

  "notifications: none, a mention, snoozed, and the settings": async function* ({
    browser,
    request,
    staff,
  }) {
    const slug = await openDesk("notifications-states", {}, ["admin", "handler"]);
    yield* visit(staff, [`/desk/${slug}/notifications`, `/desk/${slug}/account`]);
    const sent = await submitVerified(request, slug, { residence: "eea" });
    const admin = await staffPage(browser, "admin");
    await admin.goto(requestPage(sent));
    const note = (await openPanel(admin, "note")).getByLabel("Note");
    await note.pressSequentially("@");
    await expect(admin.getByRole("listbox", { name: "Team members" })).toBeVisible();
    await admin.keyboard.press("Escape");
    await submitStep(admin, "note", "Save note", /Saved/, {
      Note: `@${addressOf("handler")} look`,
    });
    await admin.context().close();
    yield* visit(staff, [`/desk/${slug}/notifications`]);
    await staff.locator("summary").filter({ hasText: "Snooze" }).click();
    yield staff;
    await staff.getByRole("button", { name: "Snooze" }).click();
    await expect(staff.getByRole("status")).toContainText("Snoozed.");
    await openAllDetails(staff);
    yield staff;
    yield* visit(staff, [requestPage(sent)]);
  },

  "the page of a request: changed by a colleague, with an edit conflict, and with a draft":
    async function* ({ browser, request, staff }) {
      const sent = await submitVerified(request, "ruthimg", { residence: "eea" });
      const admin = await staffPage(browser, "admin");
      for (const one of [admin, staff]) await one.goto(requestPage(sent));
      const law = await openPanel(staff, "correct-law");
      await law.getByLabel("Law", { exact: true }).selectOption("uk-gdpr");
      await law.getByLabel("Reason").fill("Lives in Leeds.");
      const first = await openPanel(admin, "correct-law");
      await first.getByLabel("Law", { exact: true }).selectOption("ch-fadp");
      await first.getByLabel("Additional law").selectOption("eu-gdpr");
      await first.getByLabel("Reason").fill("Lives in Bern.");
      await first.getByRole("button", { name: "Correct applicable law" }).click();
      await expect(admin.getByRole("status")).toContainText("Corrected.");
      for (const message of ["Nothing was changed", "There is a problem"]) {
        await law.getByRole("button", { name: "Correct applicable law" }).click();
        await expect(errorMessage(staff)).toContainText(message);
        yield staff;
      }
      const note = await openPanel(staff, "note");
      await note.getByLabel("Note").fill("Ask the arch");
      await expect(note.locator("form")).toContainText("Draft saved at");
      yield staff;
      await admin.context().close();
    },

  "the command palette, complete and filtered, and the keyboard shortcuts of a page":
    async function* ({ request, staff }) {
      const sent = await submitVerified(request, "imgus");
      await staff.goto(requestPage(sent));
      await waitForShortcuts(staff);
      await staff.keyboard.press("Control+k");
      await expect(staff.getByRole("dialog")).toBeVisible();
      yield staff;
      await staff.getByRole("combobox").fill(`${sent.reference}, ${sent.email}`);
      yield staff;
      await staff.getByRole("button", { name: "Close", exact: true }).click();
      await expect(staff.getByRole("dialog")).toHaveCount(0);
      await staff.keyboard.press("?");
      await expect(staff.getByRole("dialog")).toBeVisible();
      yield staff;
    },

  "the page of a request: responded, closed, erased": async function* ({ browser, request }) {
    const sent = await submitVerified(request, "ruthimg", {
      residence: "eea",
      details: "All of it.",
    });
    const admin = await recentlySignedInPage(browser, "ruthimg");
    await admin.goto(requestPage(sent));
    await submitStep(admin, "fulfil", "Send response", /Responded/, {
      Summary: "All of it.",
    });
    yield admin;
    await submitStep(admin, "close", "Close request", /Closed/, { Reason: "Done." });
    const erasure = await openPanel(admin, "erase");
    yield admin;
    await erasure.getByRole("checkbox").check();
    await erasure.getByRole("button", { name: "Erase for good" }).click();
    await expect(admin.getByRole("status")).toContainText("Erased.");
    yield admin;
    await admin.context().close();
  },

  "policy, team, form and audit log, and the same pages for roles that may do less":
    async function* ({ browser, request, staff }) {
      const sent = await submit(request, "ruthimg");
      const admin = await staffPage(browser, "admin");
      yield* visit(admin, [
        ...[
          "audit-log",
          "policy",
          "policy/clock",
          "policy/identity",
          "policy/approval",
          "calendar",
          "brand",
        ].map((place) => `/desk/ruthimg/${place}`),
        ...["", "?from=2026-02-30&to=2026-01-01"].map((days) => `/desk/ruthimg/reports${days}`),
      ]);
      await admin.goto("/desk/ruthimg/reports");
      await openAllDetails(admin);
      yield admin;
      await admin.goto("/desk/ruthimg/form");
      await openAllDetails(admin);
      yield admin;
      await admin.goto("/desk/ruthimg/policy/assignment");
      yield admin;
      await admin.getByRole("button", { name: "Preview" }).click();
      await expect(errorMessage(admin)).toBeVisible();
      yield admin;
      await admin.locator("#rule-members").check();
      await admin.getByRole("button", { name: "Preview" }).click();
      await expect(admin.locator("#tried")).toBeVisible();
      yield admin;
      await admin.goto("/desk/ruthimg/team");
      await press(admin, "Invite");
      await expect(errorMessage(admin)).toBeVisible();
      yield admin;
      await admin.locator("summary").filter({ hasText: "Remove" }).first().click();
      yield admin;
      await admin.locator("summary").filter({ hasText: "Out of office" }).first().click();
      yield admin;
      await admin.context().close();
      const auditor = await staffPage(browser, "auditor");
      yield* visit(auditor, [
        requestPage(sent),
        "/desk/ruthimg/team",
        "/desk/ruthimg/policy/assignment",
      ]);
      await auditor.context().close();
      yield* visit(staff, ["/desk/ruthimg/audit-log"]);
    },
};
